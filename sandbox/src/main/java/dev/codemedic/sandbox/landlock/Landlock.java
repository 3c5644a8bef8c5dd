package dev.codemedic.sandbox.landlock;

import dev.codemedic.sandbox.seccomp.Machine;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Restrictions that a thread takes upon itself and all that it starts, without any privilege: which files it reaches,
 * which system calls it makes. See landlock(7), seccomp(2) and prctl(2).
 */
public final class Landlock {
    private static final int CREATE_RULESET = 444;
    private static final int ADD_RULE = 445;
    private static final int RESTRICT_SELF = 446;
    private static final int VERSION = 1;
    private static final int PATH_BENEATH = 1;

    private static final long EXECUTE = 1;
    private static final long WRITE_FILE = 1 << 1;
    private static final long READ_FILE = 1 << 2;
    private static final long READ_DIR = 1 << 3;
    private static final long TRUNCATE = 1 << 14;
    private static final long IOCTL_DEVICE = 1 << 15;
    /** Reading, writing, removing and making of every kind, but devices. */
    private static final long MAKE_DEVICE = 1 << 6 | 1 << 11;

    private static final long READ = EXECUTE | READ_FILE | READ_DIR;
    /** What can be allowed for a file that is no folder. */
    private static final long OF_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEVICE;

    private static final long NETWORK = 3;
    private static final long SCOPES = 3;
    private static final int WITH_NETWORK = 4;
    private static final int WITH_SCOPES = 6;

    private static final int NO_NEW_PRIVILEGES = 38;
    private static final int CHILD_SUBREAPER = 36;
    private static final int SECCOMP = 22;
    private static final int FILTER = 2;

    private static final int NO_HANG = 1;
    private static final int NO_CHILD = 10;

    private static final int READ_ONLY_PATH = 0x200000 | 0x80000;
    private static final int HERE = -100;

    private final Kernel kernel;
    private final Machine machine;
    private final int version;

    /** @throws IOException where the kernel has no Landlock */
    Landlock(Kernel kernel, Machine machine) throws IOException {
        this.kernel = kernel;
        this.machine = machine;
        this.version = version(kernel);
        if (version < 1) {
            throw new IOException("this kernel has no Landlock");
        }
    }

    /** The version of Landlock's interface that the kernel offers; 0 where there is none. */
    public static int version() {
        if (Machine.current().isEmpty()) {
            return 0;
        }
        try (var kernel = new Kernel()) {
            return version(kernel);
        }
    }

    private static int version(Kernel kernel) {
        return (int) Math.max(0, kernel.result(CREATE_RULESET, 0, 0, VERSION));
    }

    /** Whether signals to processes outside are held back. */
    public static boolean guardsSignals(int version) {
        return version >= WITH_SCOPES;
    }

    /** Whether any process is left below this one; those that have ended are taken note of. */
    static boolean hasChildren(Kernel kernel) {
        int wait = Machine.current().orElseThrow() == Machine.X86_64 ? 61 : 260;
        long ended = kernel.result(wait, -1, 0, NO_HANG);
        return ended != -NO_CHILD;
    }

    /** From now on orphans below this process become its children, so that none is lost sight of. */
    void adoptOrphans() throws IOException {
        kernel.must("prctl", prctl(), CHILD_SUBREAPER, 1);
    }

    /**
     * Restricts the calling thread.
     *
     * @param reads what can be read and executed
     * @param writes what can be written as well
     * @param network whether connections are allowed
     * @param filter of system calls
     */
    void restrict(List<Path> reads, List<Path> writes, boolean network, byte[] filter) throws IOException {
        kernel.must("prctl", prctl(), NO_NEW_PRIVILEGES, 1);
        long all = files();
        var rules = kernel.room(24);
        rules.set(ValueLayout.JAVA_LONG, 0, all);
        rules.set(ValueLayout.JAVA_LONG, 8, network ? 0 : NETWORK);
        rules.set(ValueLayout.JAVA_LONG, 16, SCOPES);
        int set = (int) kernel.must("landlock_create_ruleset", CREATE_RULESET, rules.address(), size());
        for (var path : reads) {
            allow(set, path, READ & all);
        }
        for (var path : writes) {
            allow(set, path, all & ~MAKE_DEVICE);
        }
        kernel.must("landlock_restrict_self", RESTRICT_SELF, set, 0);
        seccomp(filter);
    }

    private long size() {
        return version >= WITH_SCOPES ? 24 : version >= WITH_NETWORK ? 16 : 8;
    }

    /** Every kind of access to files that this version knows, see linux/landlock.h. */
    private long files() {
        int bits = version >= 5 ? 16 : version >= 3 ? 15 : version >= 2 ? 14 : 13;
        return (1L << bits) - 1;
    }

    private void allow(int set, Path path, long access) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        int file = (int) kernel.must(
                "open " + path, openat(), HERE, kernel.text(path.toString()).address(), READ_ONLY_PATH);
        var rule = kernel.room(12);
        rule.set(ValueLayout.JAVA_LONG, 0, Files.isDirectory(path) ? access : access & OF_FILE);
        rule.set(ValueLayout.JAVA_INT, 8, file);
        kernel.must("landlock_add_rule", ADD_RULE, set, PATH_BENEATH, rule.address(), 0);
    }

    private void seccomp(byte[] filter) throws IOException {
        MemorySegment program = kernel.bytes(filter);
        var described = kernel.room(16);
        described.set(ValueLayout.JAVA_SHORT, 0, (short) (filter.length / Long.BYTES));
        described.set(ValueLayout.JAVA_LONG, 8, program.address());
        kernel.must("seccomp", prctl(), SECCOMP, FILTER, described.address());
    }

    private int prctl() {
        return machine == Machine.X86_64 ? 157 : 167;
    }

    private int openat() {
        return machine == Machine.X86_64 ? 257 : 56;
    }
}
