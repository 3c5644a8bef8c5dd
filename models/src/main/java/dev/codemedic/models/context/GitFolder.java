package dev.codemedic.models.context;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
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

    /**
     * The repository that a file belongs to; empty where there is none.
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
        return builder.getGitDir() == null
                ? Optional.empty()
                : Optional.of(new GitFolder(builder.build(), folder.get()));
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
