package dev.codemedic.sandbox.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter of system calls as the kernel reads it: classic BPF over {@code struct seccomp_data}, see seccomp(2). What is
 * refused fails with an error that programs can handle; nothing is killed.
 */
public final class Filter {
    private static final int LOAD = 0x20;
    private static final int AND = 0x54;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    private static final int ALLOW = 0x7FFF0000;
    private static final int ERRNO = 0x00050000;
    private static final int KILL_PROCESS = 0x80000000;
    private static final int EPERM = 1;
    private static final int EACCES = 13;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    /** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET. */
    private static final int NAMESPACES = 0x7E020000;
    /** Calls of the 32-bit view of x86-64 have this bit. */
    private static final int X32 = 0x40000000;

    private static final int TIOCSTI = 0x5412;
    private static final int TIOCLINUX = 0x541C;
    /** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK. */
    private static final int[] FAMILIES = {1, 2, 10, 16};

    private final Machine machine;
    private final List<Long> program = new ArrayList<>();

    private Filter(Machine machine) {
        this.machine = machine;
    }

    /** For a sandbox that has a network of its own: sockets of the usual families are harmless there. */
    public static byte[] withSockets(Machine machine) {
        var filter = new Filter(machine);
        filter.common();
        filter.families();
        return filter.bytes();
    }

    /** For a sandbox that shares the system's network: no socket can be made, but pairs of them. */
    public static byte[] withoutSockets(Machine machine) {
        var filter = new Filter(machine);
        filter.common();
        filter.refuse(filter.call(41, 198), EACCES);
        return filter.bytes();
    }

    private void common() {
        load(ARCHITECTURE);
        add(IF_EQUAL, 1, 0, machine.audit());
        add(RETURN, 0, 0, KILL_PROCESS);
        load(NUMBER);
        if (machine == Machine.X86_64) {
            add(IF_AT_LEAST, 0, 1, X32);
            add(RETURN, 0, 0, ERRNO | ENOSYS);
        }
        for (var call : SystemCall.values()) {
            if (call.number(machine) >= 0) {
                refuse(call.number(machine), EPERM);
            }
        }
        // its flags lie in memory, where no filter can look; the C library falls back to clone
        refuse(call(435, 435), ENOSYS);
        namespaces();
        terminals();
    }

    private void namespaces() {
        add(IF_EQUAL, 0, 5, call(56, 220));
        load(FIRST_ARGUMENT);
        add(AND, 0, 0, NAMESPACES);
        add(IF_EQUAL, 1, 0, 0);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    /** What is typed into the user's terminal would be run by the shell after us. */
    private void terminals() {
        add(IF_EQUAL, 0, 5, call(16, 29));
        load(SECOND_ARGUMENT);
        add(IF_EQUAL, 1, 0, TIOCSTI);
        add(IF_EQUAL, 0, 1, TIOCLINUX);
        add(RETURN, 0, 0, ERRNO | EPERM);
        add(RETURN, 0, 0, ALLOW);
    }

    private void families() {
        add(IF_EQUAL, 0, FAMILIES.length + 2, call(41, 198));
        load(FIRST_ARGUMENT);
        for (int i = 0; i < FAMILIES.length; i++) {
            add(IF_EQUAL, FAMILIES.length - i, 0, FAMILIES[i]);
        }
        add(RETURN, 0, 0, ERRNO | EAFNOSUPPORT);
    }

    private int call(int x86, int arm) {
        return machine == Machine.X86_64 ? x86 : arm;
    }

    private void refuse(int number, int error) {
        add(IF_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, ERRNO | error);
    }

    private void load(int offset) {
        add(LOAD, 0, 0, offset);
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.add((long) code | (long) ifTrue << 16 | (long) ifFalse << 24 | (long) value << 32);
    }

    private byte[] bytes() {
        add(RETURN, 0, 0, ALLOW);
        var bytes = ByteBuffer.allocate(program.size() * Long.BYTES).order(ByteOrder.nativeOrder());
        program.forEach(bytes::putLong);
        return bytes.array();
    }
}
