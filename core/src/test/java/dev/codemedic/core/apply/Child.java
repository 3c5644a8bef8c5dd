package dev.codemedic.core.apply;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Java program of the tests in a process of its own. */
final class Child implements AutoCloseable {
    private static final String SETPRIV = "/usr/bin/setpriv";

    private final Process process;
    private final BufferedReader output;

    private Child(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(Class<?> program, Object... arguments) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), program, arguments);
    }

    /** Whether this process may start programs as that user, who may start this Java. */
    static boolean canBecome(int user) throws IOException, InterruptedException {
        return Files.isExecutable(Path.of(SETPRIV))
                && new ProcessBuilder(become(user, java(), "-version"))
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
    }

    /** Starts it as another user. @param folder where that user may read a copy of the program, without its libraries */
    static Child startAs(int user, Path folder, Class<?> program, Object... arguments) throws IOException {
        var classes = Files.createTempDirectory(folder, "classes");
        for (var part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(part))) {
                copy(Path.of(part), classes);
            }
        }
        Files.setPosixFilePermissions(classes, PosixFilePermissions.fromString("rwxr-xr-x"));
        return start(become(user), classes.toString(), program, arguments);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.skip(1).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static List<String> become(int user, String... command) {
        var prefix = List.of(SETPRIV, "--reuid", "" + user, "--regid", "" + user, "--clear-groups");
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Child start(List<String> prefix, String classPath, Class<?> program, Object... arguments)
            throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(java(), "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-cp"));
        command.addAll(List.of(classPath, program.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    long pid() {
        return process.pid();
    }

    /** The next line it prints; null at its end. */
    @Nullable
    String line() throws IOException {
        return output.readLine();
    }

    /** Waits until it has printed that line. */
    void awaitLine(String wanted) throws IOException {
        var said = new StringBuilder();
        for (var line = line(); !wanted.equals(line); line = line()) {
            if (line == null) {
                throw new AssertionError("the child ended without '" + wanted + "': " + said);
            }
            said.append(line).append('\n');
        }
    }

    /** Kills it as {@code kill -9} does. */
    boolean isAlive() {
        return process.isAlive();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        kill();
        output.close();
    }
}
