package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.process.ClassLocation;
import dev.codemedic.bench.process.Command;
import dev.codemedic.bench.process.JavaCompiler;
import dev.codemedic.bench.process.WorkFolder;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;

/**
 * A version of a library in a folder: its sources, and in {@code classes} and {@code test-classes} what is made of them.
 *
 * @param root the folder
 * @param main the folder of the library's sources
 * @param tests the folder of its tests
 */
record LibraryTree(Path root, Path main, Path tests) {
    private static final List<String> MAIN = List.of("src/main/java", "src/java");
    private static final List<String> TESTS = List.of("src/test/java", "src/test");
    private static final List<String> RESOURCES = List.of("src/main/resources", "src/test/resources");
    private static final String CLASSES = "classes";
    private static final String TEST_CLASSES = "test-classes";
    private static final String JAVA = ".java";
    private static final List<String> OPTIONS =
            List.of("--release", "8", "-encoding", "ISO-8859-1", "-Xlint:none", "-Xmaxerrs", "100000");
    private static final Pattern ERROR = Pattern.compile("^(.+\\.java):\\d+: error:", Pattern.MULTILINE);
    private static final int ROUNDS = 8;

    /** Writes a revision's sources, tests and resources into a folder. */
    static LibraryTree export(Git repository, String revision, Path root) throws IOException {
        var paths = Stream.of(MAIN, TESTS, RESOURCES).flatMap(List::stream).toList();
        repository.export(revision, paths, root);
        var tree = new LibraryTree(root, first(root, MAIN), first(root, TESTS));
        tree.dropKeywordPackages();
        return tree;
    }

    /** The same places in another folder. */
    LibraryTree in(Path other) {
        return new LibraryTree(other, other.resolve(root.relativize(main)), other.resolve(root.relativize(tests)));
    }

    private static Path first(Path root, List<String> names) throws IOException {
        return names.stream()
                .map(root::resolve)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow(() -> new DoesNotCompile("the revision has none of the folders " + names));
    }

    /** Removes packages such as {@code org.apache.commons.lang.enum}, whose names have become keywords. */
    private void dropKeywordPackages() throws IOException {
        for (var file : javaFiles(main)) {
            var folders = main.relativize(file).getParent();
            if (folders != null
                    && StreamSupport.stream(folders.spliterator(), false)
                            .anyMatch(part -> SourceVersion.isKeyword(part.toString()))) {
                Files.delete(file);
            }
        }
    }

    /**
     * Removes sources that do not compile, such as those that need a library which is not there, until the others do. Only
     * for the fixed version: what does not compile elsewhere is a mistake of a patch.
     *
     * @return the removed files, relative to the root
     */
    Set<Path> dropWhatDoesNotCompile() throws IOException {
        var dropped = new TreeSet<Path>();
        for (int round = 0; round < ROUNDS; round++) {
            var refused = compileMain();
            if (refused.isEmpty()) {
                return dropped;
            }
            var broken = ERROR.matcher(refused.get())
                    .results()
                    .map(error -> root.relativize(Path.of(error.group(1))))
                    .toList();
            refuse(broken.isEmpty() ? refused : Optional.empty());
            dropped.addAll(broken);
            drop(dropped);
        }
        refuse(compileMain());
        return dropped;
    }

    /** Removes files. @param files relative to the root */
    void drop(Set<Path> files) throws IOException {
        for (var file : files) {
            Files.deleteIfExists(root.resolve(file));
        }
    }

    /** Compiles everything anew: the library, these test classes and what they use of the other tests. */
    void compile(List<String> testTypes) throws IOException {
        refuse(compileMain());
        compileTests(testTypes);
    }

    private Optional<String> compileMain() throws IOException {
        delete(root.resolve(CLASSES));
        copyResources(main, CLASSES);
        copyResources(root.resolve(RESOURCES.getFirst()), CLASSES);
        return new JavaCompiler(List.of(), OPTIONS).compile(javaFiles(main), root.resolve(CLASSES));
    }

    /** Compiles the test classes anew. */
    void compileTests(List<String> testTypes) throws IOException {
        delete(root.resolve(TEST_CLASSES));
        copyResources(tests, TEST_CLASSES);
        copyResources(root.resolve(RESOURCES.getLast()), TEST_CLASSES);
        refuse(tried(testTypes));
    }

    /** Compiles further test classes; what the compiler says where it refuses. */
    Optional<String> tried(List<String> testTypes) throws IOException {
        var classPath = new ArrayList<>(List.of(root.resolve(CLASSES), root.resolve(TEST_CLASSES)));
        classPath.addAll(ClassLocation.junit());
        var options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-sourcepath", tests.toString(), "-implicit:class"));
        var sources = testTypes.stream().map(this::testSource).toList();
        for (var source : sources) {
            if (!Files.isRegularFile(source)) {
                return Optional.of("there is no " + root.relativize(source));
            }
        }
        return sources.isEmpty()
                ? Optional.empty()
                : new JavaCompiler(classPath, options).compile(sources, root.resolve(TEST_CLASSES));
    }

    private static void refuse(Optional<String> refused) throws IOException {
        if (refused.isPresent()) {
            var said = refused.get();
            throw new DoesNotCompile(said.lines()
                    .filter(line -> line.contains("error:"))
                    .findFirst()
                    .or(() -> said.lines().findFirst())
                    .orElse("the compiler refuses it"));
        }
    }

    /** Whether another version has the same sources but for white space. */
    boolean sameSources(LibraryTree other) throws IOException {
        return texts().equals(other.texts());
    }

    private Map<String, String> texts() throws IOException {
        var texts = new HashMap<String, String>();
        for (var file : javaFiles(main)) {
            var text = Files.readString(file, StandardCharsets.ISO_8859_1);
            texts.put(main.relativize(file).toString(), text.replaceAll("\\s+", ""));
        }
        return texts;
    }

    /** Takes the sources of another version in place of its own. */
    void takeSources(LibraryTree other) throws IOException {
        delete(main);
        WorkFolder.copy(other.main, main);
    }

    /** Removes the sources of tests that were not needed to compile the others. */
    void dropUnusedTests() throws IOException {
        for (var file : javaFiles(tests)) {
            var made = tests.relativize(file).toString().replaceFirst("\\.java$", ".class");
            if (!Files.exists(root.resolve(TEST_CLASSES).resolve(made))) {
                Files.delete(file);
            }
        }
    }

    /** The command that runs test classes. */
    static List<String> command(List<String> testTypes) {
        var words = new ArrayList<>(List.of("java", "-cp", classPath(), "org.junit.runner.JUnitCore"));
        words.addAll(testTypes);
        return words;
    }

    private static String classPath() {
        return Stream.concat(
                        Stream.of(CLASSES, TEST_CLASSES),
                        ClassLocation.junit().stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs test classes. */
    TestRun run(List<String> testTypes, Duration limit) throws IOException {
        return TestRun.of(new Command(command(testTypes), root, limit).run());
    }

    /** The source file of a top-level test class. */
    Path testSource(String type) {
        return tests.resolve(type.replaceFirst("\\$.*", "").replace('.', '/') + JAVA);
    }

    /** The Java files below a folder, in order. */
    static List<Path> javaFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(JAVA))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private void copyResources(Path from, String to) throws IOException {
        Files.createDirectories(root.resolve(to));
        if (Files.isDirectory(from)) {
            try (var files = Files.walk(from)) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(each -> !each.toString().endsWith(JAVA))
                        .toList()) {
                    WorkFolder.copy(file, root.resolve(to).resolve(from.relativize(file)));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
