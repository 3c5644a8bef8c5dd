package dev.codemedic.cli;

import dev.codemedic.core.source.Digests;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Which medic this is, and how another one like it is started. */
final class MedicBuild {
    private static final int DIGITS = 12;

    private MedicBuild() {}

    /** The version and a digest of medic's own classes, which tells two builds of one version apart. */
    static String version() throws IOException {
        var digests = new ByteArrayOutputStream();
        for (var entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            for (var file : files(Path.of(entry))) {
                digests.writeBytes(Digests.sha256(Files.readAllBytes(file)).getBytes(StandardCharsets.US_ASCII));
            }
        }
        var version = Main.class.getAnnotation(CommandLine.Command.class).version();
        return String.join(" ", version) + " build "
                + Digests.sha256(digests.toByteArray()).substring(0, DIGITS);
    }

    /** The command that started this process, without its arguments. */
    static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // not from the process's own arguments: the system tells only the first page of them
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return List.copyOf(command);
    }

    private static List<Path> files(Path entry) throws IOException {
        try (var files = Files.walk(entry)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException missing) {
            return List.of();
        }
    }
}
