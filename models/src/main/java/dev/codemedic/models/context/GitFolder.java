package dev.codemedic.models.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * A repository as it is on disk, read without the git program: settings of a repository that nobody has looked at can make
 * that one start others.
 *
 * @param repository to be closed
 * @param folder that holds its working tree
 */
record GitFolder(Repository repository, Path folder) implements AutoCloseable {
    /** What the repository of a linked working tree says of where that is. */
    private static final Pattern BACK = Pattern.compile("^(.+?)\\R?$");
    /** What the repository of a submodule says of where that is. */
    private static final Pattern WORKTREE = Pattern.compile("(?m)^[ \\t]*worktree[ \\t]*=[ \\t]*(.+)$");

    private static final long LARGEST = 64 << 10;

    /**
     * The repository that a file belongs to; empty where there is none, and where {@code .git} leads to that of another
     * project.
     *
     * @param file absolute
     * @throws IOException where it cannot be read
     */
    static Optional<GitFolder> around(Path file) throws IOException {
        var folder = Stream.iterate(file.getParent(), each -> each != null, Path::getParent)
                .filter(each -> Files.exists(each.resolve(".git"), LinkOption.NOFOLLOW_LINKS))
                .findFirst();
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        QuietSettings.use();
        // The working tree is where .git was found, whatever the settings say of it.
        var builder = new FileRepositoryBuilder()
                .setMustExist(true)
                .setWorkTree(folder.get().toFile());
        var parent = folder.get().getParent();
        if (parent != null) {
            builder.addCeilingDirectory(parent.toFile());
        }
        builder.findGitDir(folder.get().toFile());
        return builder.getGitDir() == null || !belongs(builder.getGitDir().toPath(), folder.get())
                ? Optional.empty()
                : Optional.of(new GitFolder(builder.build(), folder.get()));
    }

    /** Whether a repository is in its folder, or says itself that this is its working tree or its submodule. */
    private static boolean belongs(Path git, Path folder) throws IOException {
        var real = git.toRealPath();
        return real.startsWith(folder.toRealPath())
                || names(real.resolve("gitdir"), BACK, real, folder.resolve(".git"))
                || names(real.resolve("config"), WORKTREE, real, folder);
    }

    private static boolean names(Path file, Pattern line, Path from, Path wanted) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
            return false;
        }
        var named = line.matcher(Files.readString(file));
        try {
            return named.find() && Files.isSameFile(from.resolve(named.group(1)), wanted);
        } catch (InvalidPathException | NoSuchFileException elsewhere) {
            return false;
        }
    }

    /** A file's name as git writes it. */
    String name(Path file) {
        return StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    @Override
    public void close() {
        repository.close();
    }
}
