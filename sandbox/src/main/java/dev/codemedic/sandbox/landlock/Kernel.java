package dev.codemedic.sandbox.landlock;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/** Calls the kernel by number, as syscall(2) does. */
final class Kernel implements AutoCloseable {
    private static final int ARGUMENTS = 5;

    private final Arena arena = Arena.ofConfined();
    private final MethodHandle call;
    private final VarHandle error;
    private final MemorySegment state;

    Kernel() {
        var capture = Linker.Option.captureStateLayout();
        error = capture.varHandle(MemoryLayout.PathElement.groupElement("errno"));
        state = arena.allocate(capture);
        var linker = Linker.nativeLinker();
        call = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    /** The call's result, or the negative number of its error. Missing arguments are 0. */
    long result(int number, long... arguments) {
        var all = Arrays.copyOf(arguments, ARGUMENTS);
        try {
            long result = (long) call.invokeExact(state, (long) number, all[0], all[1], all[2], all[3], all[4]);
            return result >= 0 ? result : -(int) error.get(state, 0L);
        } catch (RuntimeException | Error mistake) {
            throw mistake;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same, where it must not fail. @param what stands in the message */
    long must(String what, int number, long... arguments) throws IOException {
        long result = result(number, arguments);
        if (result < 0) {
            throw new IOException(what + " failed with error " + -result);
        }
        return result;
    }

    /** Bytes in memory that the kernel can read, aligned for any number. */
    MemorySegment bytes(byte[] bytes) {
        var memory = arena.allocate(bytes.length, Long.BYTES);
        return memory.copyFrom(MemorySegment.ofArray(bytes));
    }

    /** Room for so many bytes. */
    MemorySegment room(long bytes) {
        return arena.allocate(bytes, Long.BYTES);
    }

    /** A path as the kernel reads it. */
    MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    @Override
    public void close() {
        arena.close();
    }
}
