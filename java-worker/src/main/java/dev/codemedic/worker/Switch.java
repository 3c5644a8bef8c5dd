package dev.codemedic.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What patched classes call: which variant is on, how many steps are left, which lines ran. Static, because code of any
 * class loader must reach it by one cheap instruction.
 */
public final class Switch {
    /** The variant that the dispatchers choose; 0 for the program as it is. */
    public static int id;

    private static final int MOST_SWALLOWED = 1_000;

    private static int left = Integer.MAX_VALUE;
    private static int swallowed;
    private static boolean spent;
    private static boolean exited;
    private static boolean explained;
    private static boolean[] lines = new boolean[0];
    private static final List<Class<?>> STARTED = new ArrayList<>();
    private static @Nullable Recorder recorder;
    private static @Nullable Runnable hopeless;

    private Switch() {}

    /** Takes the arguments of calls. */
    public interface Recorder {
        /** A call of the watched method. */
        void called(@Nullable Object self, @Nullable Object[] arguments);
    }

    /** One step: a method begins or a loop turns. */
    public static void tick() {
        if (--left < 0) {
            exhausted();
        }
    }

    private static void exhausted() {
        spent = true;
        left = -1;
        if (++swallowed > MOST_SWALLOWED && hopeless != null) {
            hopeless.run();
        }
        throw explained ? new Exhausted() : Exhausted.PLAIN;
    }

    /** A line begins. */
    public static void hit(int line) {
        if (line < lines.length) {
            lines[line] = true;
        }
    }

    /** A class with static state is initialised. */
    public static void started(Class<?> type) {
        synchronized (STARTED) {
            STARTED.add(type);
        }
    }

    /** Instead of {@link System#exit}. */
    public static void exit(int code) {
        exited = true;
        throw Exhausted.PLAIN;
    }

    /** Instead of {@link Runtime#exit} and {@link Runtime#halt}. */
    public static void exit(Runtime runtime, int code) {
        exit(code);
    }

    /** A call of the watched method. */
    public static void called(@Nullable Object self, @Nullable Object[] arguments) {
        Recorder taker = recorder;
        if (taker != null) {
            taker.called(self, arguments);
        }
    }

    /** Begins to count; {@code why} for exceptions that tell where the steps ran out. */
    public static void begin(int steps, boolean why) {
        spent = false;
        exited = false;
        swallowed = 0;
        explained = why;
        left = steps;
    }

    /** The steps that are left. */
    public static int left() {
        return left;
    }

    /** Lets every thread that still ticks end. */
    public static void drain() {
        left = -1;
    }

    /** Whether the steps ran out since the begin. */
    public static boolean spent() {
        return spent;
    }

    /** Whether the program wanted to end the process. */
    public static boolean exited() {
        return exited;
    }

    /** Where lines are noted from now on. */
    public static void watch(boolean[] into) {
        lines = into;
    }

    /** Who takes calls from now on. */
    public static void record(@Nullable Recorder taker) {
        recorder = taker;
    }

    /** What to do when a program swallows every end of its steps. */
    public static void whenHopeless(Runnable act) {
        hopeless = act;
    }

    /** The classes with static state that were initialised, first ones first. */
    public static List<Class<?>> startedClasses() {
        synchronized (STARTED) {
            return new ArrayList<>(STARTED);
        }
    }

    /** Forgets which classes were initialised. */
    public static void forget() {
        synchronized (STARTED) {
            STARTED.clear();
        }
    }
}
