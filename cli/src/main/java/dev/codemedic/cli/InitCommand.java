package dev.codemedic.cli;

import dev.codemedic.cli.settings.ProjectFile;
import dev.codemedic.cli.settings.Settings;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.Provider;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sets a project up. */
@CommandLine.Command(
        name = "init",
        sortOptions = false,
        description = "Write a medic.toml in which everything is explained; with --model, set up a language model.",
        footer = {
            "",
            "  medic init                                 medic.toml, if there is none",
            "  medic init --model                         what a running Ollama has, and a choice",
            "  medic init --model qwen2.5-coder:7b        that one; it is got if it is not there"
        })
final class InitCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*(:[A-Za-z0-9._-]+)?");

    @Option(
            names = "--model",
            arity = "0..1",
            paramLabel = "NAME",
            fallbackValue = "",
            description = "Set up a model of the Ollama that runs (OLLAMA_HOST), and write it into medic.toml.")
    @Nullable
    String model;

    @Option(
            names = {"-y", "--yes"},
            description = "Take what is suggested, and get it if need be, without asking.")
    boolean yes;

    @Option(names = "--json", description = "Only print which models there are, as one line of JSON.")
    boolean json;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var project = where.project();
        var file = ProjectFile.of(project.root());
        if (model == null && !json) {
            return begin(file);
        }
        // What is wrong with the settings is said before anything is got.
        Settings.of(project.root(), System.getenv(), Path.of(System.getProperty("user.home")))
                .models(Optional.empty());
        var name = model == null ? "" : model.replaceFirst("^ollama/", "");
        int slash = name.indexOf('/');
        if (slash > 0 && Provider.of(name.substring(0, slash)).isPresent()) {
            System.err.println("medic: only models of an Ollama are set up here. For another, write into " + file.file()
                    + ":\n\n  [models]\n  use = \"" + Plain.line(name, 200) + "\"");
            return CommandLine.ExitCode.USAGE;
        }
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            System.err.println("medic: \"" + Plain.line(name, 200)
                    + "\" is no name of a model; one looks like qwen2.5-coder:7b. Nothing was changed.");
            return CommandLine.ExitCode.USAGE;
        }
        try {
            return new ModelSetup(Endpoint.of("ollama/any", System.getenv()), file, yes, json).run(name);
        } catch (IllegalArgumentException noAddress) {
            System.err.println("medic: " + Plain.line(String.valueOf(noAddress.getMessage()), 400));
            return CommandLine.ExitCode.USAGE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return FAILED;
        }
    }

    private static int begin(ProjectFile file) throws IOException {
        if (file.there()) {
            System.out.println(file.file() + " is there already and stays as it is.");
        } else {
            file.begin();
            System.out.println("Wrote " + file.file() + ", in which nothing is set yet.");
        }
        System.out.println("Next: `medic init --model` sets up a language model; medic needs none.");
        return 0;
    }
}
