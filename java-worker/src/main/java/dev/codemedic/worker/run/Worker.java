package dev.codemedic.worker.run;

import com.sun.management.ThreadMXBean;
import dev.codemedic.worker.Switch;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The process in the cell: loads what medic compiles, runs tests and tells how they end. */
public final class Worker {
    private static final long FLUSH = 4_000_000L;
    /** After so many tests that do not come to an end the others have less time. */
    private static final int MOST_HUNG = 4;

    private final Channel channel;
    private final Path root;
    private final Watch watch;
    private final ProjectClasses.Source usual;
    private final ProjectClasses.Source watched;
    private @Nullable Setup setup;
    private @Nullable Program program;

    private Worker(Channel channel, Path root) {
        this.channel = channel;
        this.root = root;
        this.usual = new ProjectClasses.Source(channel, false);
        this.watched = new ProjectClasses.Source(channel, true);
        this.watch = new Watch(() -> end('H'));
    }

    /** Starts it. @param arguments the project's root */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Channel channel = new Channel(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        Worker worker = new Worker(channel, Path.of(arguments[0]));
        Switch.whenHopeless(() -> worker.end('H'));
        measureMemory();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> channel.send(true, to -> to.writeByte('E'))));
        try {
            worker.serve();
        } catch (EOFException medicIsGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Only where the Java that the tests run on tells. */
    private static void measureMemory() {
        if (ManagementFactory.getThreadMXBean() instanceof ThreadMXBean) {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            if (threads.isThreadAllocatedMemorySupported() && threads.isThreadAllocatedMemoryEnabled()) {
                Switch.measure(() ->
                        threads.getThreadAllocatedBytes(Thread.currentThread().getId()));
            }
        }
    }

    /** The last words. */
    private void end(char why) {
        channel.send(true, to -> to.writeByte(why));
        Runtime.getRuntime().halt(1);
    }

    private void serve() throws IOException, InterruptedException {
        while (true) {
            int command = channel.in().readUnsignedByte();
            switch (command) {
                case 'I':
                    setup = Setup.read(channel, root);
                    break;
                case 'B':
                    batch();
                    break;
                case 'R':
                    run();
                    break;
                case 'M':
                    measure();
                    break;
                case 'X':
                    new Answers(channel, watch, program()).serve();
                    break;
                default:
                    Runtime.getRuntime().halt(2);
            }
        }
    }

    private Program program() throws IOException {
        if (program == null) {
            throw new IOException("no batch yet");
        }
        return program;
    }

    private void batch() throws IOException, InterruptedException {
        boolean lines = channel.in().readBoolean();
        Map<String, byte[]> changed = new HashMap<>();
        int count = channel.in().readInt();
        for (int i = 0; i < count; i++) {
            changed.put(channel.text(), channel.bytes());
        }
        if (setup == null) {
            throw new IOException("no setup yet");
        }
        if (program != null) {
            program.closeLoader();
        }
        Program next = new Program(setup, changed, lines ? watched : usual);
        program = next;
        watch.run(() -> {
            try {
                next.find();
                channel.send(true, to -> {
                    to.writeByte('T');
                    to.writeInt(next.names().size());
                    for (String name : next.names()) {
                        Channel.text(to, name);
                    }
                });
            } catch (ReflectiveOperationException | LinkageError broken) {
                channel.send(true, to -> {
                    to.writeByte('F');
                    Channel.text(to, String.valueOf(broken));
                });
            }
        });
    }

    private void run() throws IOException, InterruptedException {
        int[] variants = channel.ints();
        List<String> tests = List.of(channel.texts());
        int[] steps = channel.ints();
        long nanos = channel.in().readLong();
        long spare = channel.in().readLong();
        long patience = channel.in().readLong();
        boolean flushing = channel.in().readBoolean();
        Trials trials = new Trials(program(), watch, nanos);
        trials.allowDoubt(spare, patience);
        watch.run(() -> {
            long flushed = System.nanoTime();
            for (int variant : variants) {
                Trials.Outcome outcome;
                try {
                    outcome = trials.variant(variant, tests, steps);
                } catch (ReflectiveOperationException | LinkageError broken) {
                    outcome = new Trials.Outcome(Ending.DIED, 0, 0);
                }
                long now = System.nanoTime();
                boolean flush = flushing || now - flushed > FLUSH;
                flushed = flush ? now : flushed;
                Trials.Outcome told = outcome;
                channel.send(flush, to -> {
                    to.writeByte('V');
                    to.writeInt(variant);
                    to.writeByte(told.ending.ordinal());
                    to.writeInt(told.test);
                    to.writeInt(told.passed);
                });
            }
            channel.send(true, to -> {
                to.writeByte('D');
                to.writeLong(trials.doubted());
            });
        });
    }

    /** Runs each test by itself or all in a row and tells everything about it. */
    private void measure() throws IOException, InterruptedException {
        List<String> tests = List.of(channel.texts());
        int[] steps = channel.ints();
        long nanos = channel.in().readLong();
        boolean alone = channel.in().readBoolean();
        int lines = channel.in().readInt();
        Program current = program();
        Trials trials = new Trials(current, watch, nanos);
        watch.run(() -> {
            try {
                int hung = 0;
                for (int i = 0; i < tests.size(); i++) {
                    if (alone || i == 0) {
                        trials.begin(0);
                    }
                    boolean[] hit = new boolean[lines];
                    Switch.watch(hit);
                    Trials.Result result = trials.one(tests.get(i), steps[i], true);
                    hung += result.ending == Ending.HUNG ? 1 : 0;
                    if (hung == MOST_HUNG) {
                        trials.hurry();
                    }
                    Switch.watch(new boolean[0]);
                    if (alone || i == tests.size() - 1) {
                        Switch.begin(1 << 24, false);
                        current.close();
                    }
                    channel.send(true, to -> tell(to, result, hit));
                }
                channel.send(true, to -> to.writeByte('D'));
            } catch (ReflectiveOperationException | LinkageError broken) {
                channel.send(true, to -> {
                    to.writeByte('F');
                    Channel.text(to, String.valueOf(broken));
                });
            }
        });
    }

    private static void tell(DataOutputStream to, Trials.Result result, boolean[] hit) throws IOException {
        to.writeByte('M');
        to.writeByte(result.ending.ordinal());
        to.writeLong(result.steps);
        to.writeLong(result.nanos);
        Account account = new Account(result.thrown);
        Channel.text(to, account.detail());
        List<StackTraceElement> trace = account.trace();
        to.writeInt(trace.size());
        for (StackTraceElement element : trace) {
            Channel.text(to, element.getClassName());
            Channel.text(to, element.getFileName() == null ? "" : element.getFileName());
            to.writeInt(element.getLineNumber());
        }
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < hit.length; i++) {
            if (hit[i]) {
                lines.add(i);
            }
        }
        to.writeInt(lines.size());
        for (int line : lines) {
            to.writeInt(line);
        }
    }
}
