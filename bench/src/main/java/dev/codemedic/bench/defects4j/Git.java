package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.WorkFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A git repository, read with the git program.
 *
 * @param repository a clone, or the git directory alone
 */
record Git(Path repository) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Writes those of the paths that a revision has into a folder. */
    void export(String revision, List<String> paths, Path folder) throws IOException {
        if (!Files.isDirectory(repository)) {
            throw new IOException("there is no folder " + repository);
        }
        var there = new ArrayList<String>();
        for (var path : paths) {
            var found = run(words("ls-tree", "--name-only", revision, "--", path));
            if (found.exit() != 0) {
                throw new IOException(repository + " has no " + revision + ": " + found.lastWord());
            }
            if (!found.output().isBlank()) {
                there.add(path);
            }
        }
        if (there.isEmpty()) {
            return;
        }
        try (var archive = new WorkFolder()) {
            var zip = archive.path().resolve("tree.zip");
            var words = words("archive", "--format=zip", "-o", zip.toString(), revision, "--");
            words.addAll(there);
            var ended = run(words);
            if (ended.exit() != 0) {
                throw new IOException(repository + " cannot be read: " + ended.lastWord());
            }
            unpack(zip, folder);
        }
    }

    /** Applies a patch to the files of a folder; throws with git's own words where it does not fit. */
    static void apply(Path patch, Path folder) throws IOException {
        var ended = started(new Command(
                List.of(
                        "git",
                        "apply",
                        "--whitespace=nowarn",
                        patch.toAbsolutePath().toString()),
                folder,
                LIMIT));
        if (ended.exit() != 0) {
            throw new IOException(ended.lastWord());
        }
    }

    private List<String> words(String... words) {
        var all =
                new ArrayList<>(List.of("git", "-C", repository.toAbsolutePath().toString()));
        all.addAll(List.of(words));
        return all;
    }

    private Command.Ended run(List<String> words) throws IOException {
        return started(new Command(words, repository, LIMIT));
    }

    private static Command.Ended started(Command command) throws IOException {
        try {
            return command.run();
        } catch (IOException missing) {
            throw new IOException(
                    "the git program is needed and could not be started: " + missing.getMessage(), missing);
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry :
                    archive.stream().filter(each -> !each.isDirectory()).toList()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("a path leads out of the tree: " + entry.getName());
                }
                Files.createDirectories(target.resolveSibling("."));
                try (var bytes = archive.getInputStream(entry)) {
                    Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
