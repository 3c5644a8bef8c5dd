package dev.codemedic.core.apply;

import java.io.IOException;
import java.nio.file.Path;

/** The few operations on files that the journal is made of. Each is on the medium when it returns. */
interface Disk {

    /** The whole content. */
    byte[] read(Path file) throws IOException;

    /** Whether the user may write the file, and has not marked it as read-only. */
    boolean isWritable(Path file) throws IOException;

    /** Makes a new file of that content; a file or link of that name is removed first. */
    void create(Path file, byte[] content) throws IOException;

    /** As {@link #create}, readable to nobody who may not read the model. */
    void createBackup(Path model, Path file, byte[] content) throws IOException;

    /** As {@link #create}, with the owner, permissions and extended attributes of another file, and newer than it. */
    void createLike(Path model, Path file, byte[] content) throws IOException;

    /** Makes a folder. */
    void makeFolder(Path folder) throws IOException;

    /** Gives a file another name in its folder, in one step, in the place of what had that name. */
    void rename(Path from, Path to) throws IOException;

    /** Replaces the content of a file that must stay the same file. A crash may leave a mixture of old and new. */
    void rewrite(Path file, byte[] content) throws IOException;

    /** Removes a file; nothing happens where there is none. */
    void delete(Path file) throws IOException;

    /**
     * Whether a file can only be changed by {@link #rewrite}: it has other names (hard links), or an owner that a new
     * file cannot be given, or lies in a folder where no new file can be made.
     *
     * @param scratch where a file may be made to find out
     */
    boolean mustRewrite(Path file, Path scratch) throws IOException;
}
