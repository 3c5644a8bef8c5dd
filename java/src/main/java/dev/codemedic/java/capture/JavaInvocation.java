package dev.codemedic.java.capture;

import dev.codemedic.core.failure.Command;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;

/**
 * How a command starts the Java launcher.
 *
 * @param launch what is launched
 * @param prefix the words before the launcher's options: {@code env A=b}, the launcher itself
 * @param options the launcher's options, without class path and {@code -jar}
 * @param classPath the class path as typed; empty where none was
 * @param target the main class, the jar or the source file
 * @param arguments the program's arguments
 */
public record JavaInvocation(
        Launch launch,
        List<String> prefix,
        List<String> options,
        String classPath,
        String target,
        List<String> arguments) {

    /** What the launcher launches. */
    public enum Launch {
        CLASS,
        JAR,
        SOURCE
    }

    private static final Set<String> WITH_VALUE = Set.of(
            "-p",
            "--module-path",
            "--add-modules",
            "--add-opens",
            "--add-exports",
            "--add-reads",
            "--patch-module",
            "--upgrade-module-path",
            "--limit-modules",
            "--source",
            "--enable-native-access",
            "--describe-module");
    private static final Set<String> CLASS_PATH = Set.of("-cp", "-classpath", "--class-path");

    /** Recognises a start of the Java launcher on classes, a jar or a source file; empty for any other command. */
    public static Optional<JavaInvocation> of(Command command) {
        var words = command.arguments();
        int at = 0;
        if (base(words.getFirst()).equals("env")) {
            at++;
            while (at < words.size() && words.get(at).matches("[A-Za-z_]\\w*=.*")) {
                at++;
            }
        }
        if (at >= words.size() || !base(words.get(at)).equals("java")) {
            return Optional.empty();
        }
        return new Reader(words, at + 1).read(command.directory());
    }

    private static String base(String program) {
        var name = Path.of(program).getFileName();
        return name == null ? "" : name.toString();
    }

    /** The entries of the class path, absolute; the working directory where none is given, the jar for {@code -jar}. */
    public List<Path> classPathEntries(Path directory) {
        var entries = new ArrayList<Path>();
        if (launch == Launch.JAR) {
            entries.add(directory.resolve(target).normalize());
            return entries;
        }
        if (classPath.isEmpty()) {
            var inherited = System.getenv("CLASSPATH");
            if (launch == Launch.SOURCE && inherited == null) {
                return entries;
            }
            add(inherited == null ? "." : inherited, directory, entries);
        } else {
            add(classPath, directory, entries);
        }
        return entries;
    }

    private static void add(String path, Path directory, List<Path> entries) {
        for (var entry : path.split(File.pathSeparator)) {
            if (entry.endsWith("/*") || entry.equals("*")) {
                var folder = directory
                        .resolve(entry.substring(0, entry.length() - 1))
                        .normalize();
                jars(folder, entries);
            } else {
                entries.add(directory.resolve(entry.isEmpty() ? "." : entry).normalize());
            }
        }
    }

    private static void jars(Path folder, List<Path> entries) {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(entries::add);
        } catch (IOException missing) {
            // the launcher passes over it as well
        }
    }

    /** The class that is started; for a jar as its manifest says; empty for a source file or a broken jar. */
    public Optional<String> mainClass(Path directory) {
        return switch (launch) {
            case CLASS -> Optional.of(target.replace('/', '.'));
            case JAR -> manifestMain(directory.resolve(target));
            case SOURCE -> Optional.empty();
        };
    }

    private static Optional<String> manifestMain(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            var manifest = file.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue("Main-Class"));
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    /** The command that starts a class with other entries in front of the class path, everything else unchanged. */
    public Command starting(Command given, String mainClass, List<Path> front) {
        var path = new ArrayList<String>();
        front.forEach(entry -> path.add(entry.toString()));
        classPathEntries(given.directory()).forEach(entry -> path.add(entry.toString()));
        var words = new ArrayList<>(prefix);
        words.addAll(options);
        words.add("-cp");
        words.add(String.join(File.pathSeparator, path));
        words.add(mainClass);
        words.addAll(arguments);
        return given.withArguments(words);
    }

    /** The same start with more launcher options in front. */
    public Command withOptions(Command given, List<String> more) {
        var words = new ArrayList<>(prefix);
        words.addAll(more);
        words.addAll(given.arguments().subList(prefix.size(), given.arguments().size()));
        return given.withArguments(words);
    }

    /** Reads the launcher's words. */
    private static final class Reader {
        private final List<String> words;
        private final List<String> prefix;
        private final List<String> options = new ArrayList<>();
        private String classPath = "";
        private int at;

        Reader(List<String> words, int at) {
            this.words = words;
            this.prefix = words.subList(0, at);
            this.at = at;
        }

        Optional<JavaInvocation> read(Path directory) {
            for (; at < words.size(); at++) {
                var word = words.get(at);
                if (CLASS_PATH.contains(word) && at + 1 < words.size()) {
                    classPath = words.get(++at);
                } else if (word.startsWith("--class-path=")) {
                    classPath = word.substring("--class-path=".length());
                } else if (word.equals("-jar") && at + 1 < words.size()) {
                    return Optional.of(found(Launch.JAR, at + 1));
                } else if (word.equals("-m") || word.equals("--module") || word.startsWith("@")) {
                    return Optional.empty();
                } else if (WITH_VALUE.contains(word) && at + 1 < words.size()) {
                    options.add(word);
                    options.add(words.get(++at));
                } else if (word.startsWith("-")) {
                    options.add(word);
                } else {
                    boolean source = word.endsWith(".java") && Files.isRegularFile(directory.resolve(word));
                    return Optional.of(found(source ? Launch.SOURCE : Launch.CLASS, at));
                }
            }
            return Optional.empty();
        }

        private JavaInvocation found(Launch launch, int target) {
            return new JavaInvocation(
                    launch, prefix, options, classPath, words.get(target), words.subList(target + 1, words.size()));
        }
    }
}
