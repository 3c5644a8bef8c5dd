package dev.codemedic.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What patched classes call: which variant is on, how many steps are left, which lines ran. Static, because code of any
 * class loader must reach it by one cheap instruction.
 */
public final class Switch {
    /** The variant that is chosen; 0 for the program as it is. Sources import it, so no name of theirs may be the same. */
    public static int medic$variant;

    private static final int MOST_SWALLOWED = 1_000;

    /** So much memory is nothing special: to load a class asks for some as well. */
    private static final int FREE_BYTES = 1 << 20;

    private static final int BYTES_OF_A_STEP = 512;
    /** What doubles each time has filled the memory after thirty. */
    private static final int LEAST_SLICE = 4;

    private static final int MOST_SLICE = 2_048;
    /** What a slice may ask for, so that the next one is twice as long. */
    private static final int FEW_BYTES = 1 << 16;

    /** The steps of this slice; before the next one begins the memory is looked at. */
    private static int left = Integer.MAX_VALUE;

    private static int rest;
    private static int slice = LEAST_SLICE;
    private static long asked;
    private static long free;
    private static LongSupplier meter = () -> 0;
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

    /**
     * One step: a method begins or a loop turns. Much memory counts as steps too: what adds to a list or to a text without
     * end would else take a hundred times as long as what only turns.
     */
    public static void tick() {
        if (--left < 0) {
            nextSlice();
        }
    }

    private static void nextSlice() {
        if (rest <= 0) {
            exhausted();
        }
        long now = meter.getAsLong();
        long more = Math.max(0, now - asked);
        asked = now;
        long beyond = Math.max(0, more - free);
        free = Math.max(0, free - more);
        slice = more > FEW_BYTES ? Math.max(LEAST_SLICE, slice / 2) : Math.min(MOST_SLICE, slice + (slice >> 2));
        rest = (int) Math.max(0, rest - beyond / BYTES_OF_A_STEP);
        if (rest == 0) {
            exhausted();
        }
        int next = Math.min(slice, rest);
        rest -= next;
        left = next - 1;
    }

    private static void exhausted() {
        spent = true;
        drain();
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
        slice = LEAST_SLICE;
        asked = meter.getAsLong();
        free = FREE_BYTES;
        left = Math.min(LEAST_SLICE, steps);
        rest = steps - left;
    }

    /** What tells how many bytes the current thread has asked for since it began. */
    public static void measure(LongSupplier bytes) {
        meter = bytes;
    }

    /** The steps that are left. */
    public static int left() {
        return left + rest;
    }

    /** Lets every thread that still ticks end. */
    public static void drain() {
        rest = 0;
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
