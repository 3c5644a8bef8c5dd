package dev.codemedic.cli;

import dev.codemedic.cli.settings.ProjectFile;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.models.provider.Connections;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.OllamaServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Chooses a model of an Ollama, gets it where it is not there, and writes it into a project's settings. */
final class ModelSetup {
    private static final int FAILED = 1;
    private static final String NAMES = "https://ollama.com/library";

    private final Endpoint server;
    private final ProjectFile file;
    private final boolean yes;
    private final boolean json;
    private final PrintStream out = System.out;
    private final Style style = Style.of(System.getenv(), Terminal.results());
    private final boolean asking = Terminal.input() && Terminal.results();
    private final OllamaServer ollama;

    /** @param server whose model does not matter */
    ModelSetup(Endpoint server, ProjectFile file, boolean yes, boolean json) {
        this.server = server;
        this.file = file;
        this.yes = yes;
        this.json = json;
        this.ollama = new OllamaServer(server.address(), Connections.open());
    }

    /** Sets one up. @param name of it; empty where it is to be chosen @return the exit code */
    int run(String name) throws IOException, InterruptedException {
        OllamaModels there;
        try {
            there = new OllamaModels(ollama.models(), MachineMemory.available());
        } catch (ModelTrouble silent) {
            missing(silent);
            return FAILED;
        }
        if (json) {
            out.println(there.json());
            return 0;
        }
        if (!name.isEmpty()) {
            var known = there.named(name);
            return known.isPresent() ? use(known.get().name()) : got(name);
        }
        return there.models().isEmpty() ? first(there) : choice(there);
    }

    private void missing(ModelTrouble silent) {
        if (silent.kind() == ModelTrouble.Kind.UNREACHABLE) {
            System.err.println("medic: nobody answers at " + server.address());
            System.err.println("Ollama runs models on this machine. Install it from");
            System.err.println("https://ollama.com/download, start it with `ollama serve` (its app does so by");
            System.err.println("itself), and try again. Where it listens elsewhere, set OLLAMA_HOST.");
        } else {
            System.err.println("medic: " + Plain.line(String.valueOf(silent.getMessage()), 400));
        }
    }

    private int choice(OllamaModels there) throws IOException, InterruptedException {
        there.print(out, style, Terminal.results() ? Terminal.columns() : Integer.MAX_VALUE);
        var best = there.best();
        if (yes && best.isPresent()) {
            return use(best.get().name());
        }
        if (!asking || yes) {
            out.println();
            out.println("Choose one with:  medic init --model "
                    + Plain.line(best.map(OllamaServer.Installed::name).orElse("NAME"), 200));
            return 0;
        }
        var answer = answer("Which one (number or name"
                + best.map(model -> ", Enter for " + Plain.line(model.name(), 100))
                        .orElse("") + ", q for none)? ");
        if (answer.isEmpty() && best.isPresent()) {
            return use(best.get().name());
        }
        if (answer.isEmpty() || answer.equals("q")) {
            out.println("Nothing was changed.");
            return 0;
        }
        var chosen = there.chosen(answer);
        if (chosen.isEmpty()) {
            out.println("There is no such model here. `medic init --model NAME` gets one; names: " + NAMES);
            return FAILED;
        }
        return use(chosen.get().name());
    }

    private int first(OllamaModels there) throws IOException, InterruptedException {
        var name = there.suggestion();
        out.println("Ollama at " + server.address() + " has no model yet. With " + PullProgress.size(there.available())
                + " of memory free, " + name + " is one to begin with.");
        if (yes) {
            return got(name);
        }
        if (!asking) {
            out.println("Get it with:  medic init --model " + name + "   (others: " + NAMES + ")");
            return 0;
        }
        var answer = answer("Get it now? [y]es, [N]o: ").toLowerCase(Locale.ROOT);
        if (answer.equals("y") || answer.equals("yes")) {
            return got(name);
        }
        out.println("Nothing was changed.");
        return 0;
    }

    private String answer(String question) throws IOException {
        out.print(style.bold(question));
        out.flush();
        var keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Optional.ofNullable(keyboard.readLine()).orElse("q").strip();
    }

    private int got(String name) throws IOException, InterruptedException {
        out.println("Getting " + name + "; Ctrl-C stops, and the next time it goes on from there.");
        var progress = new PullProgress(
                out,
                Terminal.results() && !"dumb".equals(System.getenv("TERM")),
                Terminal.results() ? Terminal.columns() : 0);
        var open = new AtomicBoolean(true);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (open.get()) {
                progress.end();
                out.println("Stopped. `medic init --model " + name + "` goes on from here.");
                out.flush();
            }
        }));
        try {
            ollama.pull(name, progress);
            progress.end();
        } catch (ModelTrouble failed) {
            progress.end();
            System.err.println("medic: " + Plain.line(String.valueOf(failed.getMessage()), 400));
            System.err.println("Nothing was changed. Names of models: " + NAMES);
            return FAILED;
        } finally {
            open.set(false);
        }
        return use(name);
    }

    private int use(String name) throws IOException, InterruptedException {
        if (!name.matches("[\\w.:/-]+")) {
            System.err.println("medic: \"" + Plain.line(name, 200)
                    + "\" has characters that medic.toml is not given. Nothing was changed; choose another.");
            return FAILED;
        }
        if (!writes(name)) {
            System.err.println("medic: " + name + " does not write text, it only makes vectors of it. Nothing was"
                    + " changed; choose another.");
            return FAILED;
        }
        file.use("ollama/" + name);
        out.println(style.green("Set") + " [models] use = \"ollama/" + name + "\" in " + file.file());
        var chosen = new Endpoint(server.provider(), name, server.address(), "");
        if (chosen.local()) {
            out.println("Next: `medic run -- CMD` asks it where medic itself finds no fix;\n"
                    + "`medic ledger` shows what was asked.");
        } else {
            out.println(style.yellow("It does not run on this machine:")
                    + " `medic run` will say what has to be allowed before it is asked.");
        }
        return 0;
    }

    private boolean writes(String name) throws InterruptedException {
        try {
            return ollama.shown(name).writes();
        } catch (ModelTrouble untold) {
            return true;
        }
    }
}
