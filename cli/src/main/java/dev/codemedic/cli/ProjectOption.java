package dev.codemedic.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which project a command is about. */
final class ProjectOption {
    @Option(
            names = {"-C", "--project"},
            paramLabel = "DIR",
            description = "The project, if it is not the one around the working directory.")
    Path folder = Path.of("");

    /** The project. */
    Project project() throws IOException {
        return Project.around(folder.toAbsolutePath());
    }
}
