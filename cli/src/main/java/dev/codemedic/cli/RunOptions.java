package dev.codemedic.cli;

import dev.codemedic.core.heal.Budget;
import dev.codemedic.sandbox.Access;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code medic run}. */
final class RunOptions {
    @Option(
            names = "--apply",
            description = "Write the best proposal, unless it only hides the failure; then run again.")
    boolean apply;

    @Option(names = "--ask", description = "Write nothing without asking, this once, whatever medic.toml says.")
    boolean ask;

    @Option(
            names = {"-i", "--interactive"},
            description = "Ask for each proposal, hunk by hunk; then run again.")
    boolean interactive;

    @Option(names = "--no-heal", description = "Only record the failure.")
    boolean observeOnly;

    @Option(
            names = "--no-memory",
            description = "Do not go by what earlier heals taught; what comes of this one is kept all the same.")
    boolean forgetful;

    @Option(names = "--no-recall", hidden = true, description = "Earlier outcomes count; earlier fixes are not tried.")
    boolean unrecalling;

    @Option(names = "--json", description = "Print the result as one line of JSON, last on standard output.")
    boolean json;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "End the program after so long.")
    @Nullable
    Double timeout;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Time for healing (default: ${DEFAULT-VALUE}).")
    double seconds = 60;

    @Option(
            names = "--sandbox",
            paramLabel = "TIER",
            defaultValue = "auto",
            description = {
                "Where candidates run: auto (the strongest that starts quickly), bubblewrap, landlock,",
                "container or process, which has no walls (default: ${DEFAULT-VALUE})."
            })
    String sandbox = "auto";

    @Option(names = "--allow-net", description = "Let the program use the network in the sandbox.")
    boolean network;

    @Option(
            names = "--mount",
            paramLabel = "PATH",
            description = "A file or folder outside of the project that the program may read in the sandbox.")
    List<Path> mounts = List.of();

    @Option(
            names = "--image",
            paramLabel = "NAME",
            description = "Image for --sandbox container, with the program's interpreter in it (default: MEDIC_IMAGE;"
                    + " without it this system's own programs are shown in an empty one).")
    @Nullable
    String image;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            defaultValue = "${MEDIC_MODEL}",
            description = {
                "A language model to ask where medic itself finds no fix, such as ollama/qwen2.5-coder:7b; several,",
                "parted by commas, are asked in this order; auto takes the best that runs on this machine, none asks",
                "none, and scripted:FILE gives a recording's answers, for a demonstration (default: MEDIC_MODEL,",
                "else what medic.toml says; without either none is asked)."
            })
    @Nullable
    String model;

    @Parameters(
            arity = "1..*",
            paramLabel = "CMD",
            description = "The program and its arguments, after --; for `medic test` also a folder of JSON cases.")
    List<String> command = List.of();

    /** The sandbox that is asked for; an image alone asks for a container. */
    String sandbox() {
        return image != null && (sandbox.equals("auto") || sandbox.equals("container"))
                ? "container:" + image
                : sandbox;
    }

    /** The time the program may run. */
    Optional<Duration> limit() {
        return Optional.ofNullable(timeout).map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    /**
     * The options of a plain {@code run -- CMD}, without the cost of the full parser.
     *
     * @return empty where there are options to parse
     */
    static Optional<RunOptions> plain(String[] arguments) {
        if (arguments.length < 3 || !arguments[0].equals("run") || !arguments[1].equals("--")) {
            return Optional.empty();
        }
        var options = new RunOptions();
        options.model = System.getenv("MEDIC_MODEL");
        options.command = List.of(arguments).subList(2, arguments.length);
        return Optional.of(options);
    }

    /**
     * What programs in the sandbox may have.
     *
     * @throws NoSuchFileException where a folder to show is not there; the message is for a user
     */
    Access access() throws NoSuchFileException {
        for (var path : mounts) {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(
                        path.toString(), null, "--mount names what is not there; give an existing file or folder");
            }
        }
        return new Access(
                network,
                mounts.stream().map(path -> path.toAbsolutePath().normalize()).toList());
    }

    /** What healing may spend. */
    Budget budget() {
        return Budget.standard().within(Duration.ofMillis(Math.round(seconds * 1000)));
    }
}
