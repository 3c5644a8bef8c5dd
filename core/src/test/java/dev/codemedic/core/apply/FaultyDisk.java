package dev.codemedic.core.apply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A disk that fails at one of its operations, counted from 0. */
final class FaultyDisk implements Disk {
    private final Disk disk = new LocalDisk();
    private final int failing;
    private final Fault fault;
    private int count;

    FaultyDisk(int failing, Fault fault) {
        this.failing = failing;
        this.fault = fault;
    }

    /** What happens at the failing operation. */
    enum Fault {
        /** The power is cut before it. */
        CUT_BEFORE,
        /** The power is cut while it is half done. */
        CUT_WITHIN,
        /** The power is cut behind it. */
        CUT_BEHIND,
        /** It fails, once. */
        ERROR_ONCE,
        /** It and all later ones fail. */
        ERRORS
    }

    /** The end of the process. */
    static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** An operation that changes the disk. */
    private interface Operation {
        void run() throws IOException;
    }

    /** The number of operations that change the disk so far. */
    int count() {
        return count;
    }

    private void run(Operation operation, Operation half) throws IOException {
        int number = count++;
        if (number < failing) {
            operation.run();
            return;
        }
        switch (fault) {
            case CUT_BEFORE -> throw new PowerCut();
            case CUT_WITHIN -> {
                if (number == failing) {
                    half.run();
                }
                throw new PowerCut();
            }
            case CUT_BEHIND -> {
                if (number == failing) {
                    operation.run();
                }
                throw new PowerCut();
            }
            case ERROR_ONCE -> {
                if (number == failing) {
                    half.run();
                    throw new IOException("bad sector");
                }
                operation.run();
            }
            case ERRORS -> throw new IOException("bad disk");
        }
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private void half(Path file, byte[] content) throws IOException {
        // as the system does: no error cleans up, no attribute is set
        Files.write(file, half(content));
    }

    @Override
    public byte[] read(Path file) throws IOException {
        return disk.read(file);
    }

    @Override
    public boolean isWritable(Path file) throws IOException {
        return disk.isWritable(file);
    }

    @Override
    public boolean mustRewrite(Path file, Path scratch) throws IOException {
        return disk.mustRewrite(file, scratch);
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        run(() -> disk.create(file, content), () -> half(file, content));
    }

    @Override
    public void createBackup(Path model, Path file, byte[] content) throws IOException {
        run(() -> disk.createBackup(model, file, content), () -> half(file, content));
    }

    @Override
    public void createLike(Path model, Path file, byte[] content) throws IOException {
        run(() -> disk.createLike(model, file, content), () -> half(file, content));
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        run(() -> disk.makeFolder(folder), () -> {});
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        run(() -> disk.rename(from, to), () -> {});
    }

    @Override
    public void rewrite(Path file, byte[] content) throws IOException {
        run(() -> disk.rewrite(file, content), () -> {
            var torn = Files.readAllBytes(file);
            System.arraycopy(content, 0, torn, 0, Math.min(content.length, torn.length) / 2);
            Files.write(file, torn);
        });
    }

    @Override
    public void delete(Path file) throws IOException {
        run(() -> disk.delete(file), () -> {});
    }
}
