package dev.codemedic.models.strategy;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.model.ModelClient;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Placeholders;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.models.prompt.Fence;
import dev.codemedic.models.prompt.PromptLibrary;
import dev.codemedic.models.prompt.Role;
import dev.codemedic.models.provider.Endpoint;
import dev.codemedic.models.provider.LangChainClient;
import dev.codemedic.models.provider.ModelLimits;
import dev.codemedic.models.provider.Tokens;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A small program that divides by zero, for tests of what models are asked about it. */
record Report(Path root) {
    static final Path FILE = Path.of("report.py");
    static final String GUARD = block("    return done / len(jobs)", "    return done / len(jobs) if jobs else 0");
    private static final String SOURCE = """
            PASSWORD = connect(password='hunter22-x')


            def rate(done, jobs):
                return done / len(jobs)


            print(rate(0, []))
            """;

    static Report in(Path folder) throws IOException {
        var report = new Report(folder.toRealPath());
        Files.writeString(report.root.resolve(FILE), SOURCE);
        return report;
    }

    static String block(String search, String replace) {
        return "No jobs, no rate.\n\nreport.py\n<<<<<<< SEARCH\n" + search + "\n=======\n" + replace
                + "\n>>>>>>> REPLACE\n";
    }

    SourceTree sources() {
        try {
            return new DiskTree(root);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }

    Failure failure(String type, String message, int line) {
        var jobs = new Variable("jobs", new Value(Value.Kind.SEQUENCE, "list", "[]", 0, List.of()));
        var frame = new Frame(root.resolve(FILE), line, null, "rate", "report", true, List.of(jobs), List.of());
        var thrown = new Thrown(type, message, Thrown.Link.RAISED, List.of(frame), Map.of());
        var run = new Run(
                Command.of(List.of("python3", "report.py"), root), new Exit.Code(1), "", "", Duration.ofMillis(30));
        return new Failure(Failure.Kind.CRASH, "python", "3.11", List.of(thrown), List.of(), run);
    }

    Diagnosis diagnosis() {
        return new Diagnosis(
                failure("ZeroDivisionError", "division by zero", 5),
                Category.CODE,
                "the divisor `len(jobs)` is 0",
                List.of(),
                List.of(),
                "",
                List.of());
    }

    Attempt attempt() {
        return Attempt.first(diagnosis(), sources(), List.of());
    }

    private static ModelClient client(StandIn server) {
        var endpoint = Endpoint.of(
                "ollama/stand-in:1b", Map.of("OLLAMA_HOST", server.address().toString()));
        var limits = new ModelLimits(16_384, Duration.ofSeconds(20), 0, 0);
        return new LangChainClient(endpoint, limits, new Tokens(), HttpClient.newHttpClient());
    }

    /** The first server plays all roles. */
    Dialogue dialogue(StandIn... servers) throws IOException {
        var voices = Stream.of(servers).map(Report::client).toList();
        var cast = new Cast() {
            @Override
            public ModelClient of(Role role) {
                return voices.getFirst();
            }

            @Override
            public List<ModelClient> voices() {
                return voices;
            }
        };
        return new Dialogue(
                cast,
                PromptLibrary.read(root.resolve("none")),
                "backend",
                Fence.fresh(),
                new Placeholders(new Redactor(KnownSecrets.NONE)),
                new Tokens());
    }

    /** What the program is after a change. */
    String after(Candidate candidate) throws Exception {
        return Objects.requireNonNull(candidate.patch().applied(sources()).get(FILE))
                .text();
    }
}
