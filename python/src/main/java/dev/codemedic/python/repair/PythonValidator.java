package dev.codemedic.python.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.capture.CaptureFolder;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.repair.TestsNotHeld;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Session;
import dev.codemedic.repair.validate.Baseline;
import dev.codemedic.repair.validate.Behaviour;
import dev.codemedic.repair.validate.Outcome;
import dev.codemedic.repair.validate.TestResult;
import dev.codemedic.repair.validate.Trial;
import dev.codemedic.repair.validate.Validator;
import dev.codemedic.repair.validate.Variant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Speaks to the Python worker in lines of JSON. */
final class PythonValidator implements Validator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LEAST_STEPS = 3_000;
    private static final int TIMES = 10;
    /** How long one batch may take; what is left of it then comes back untried. */
    private static final double MOST_SECONDS = 3;

    private final Session session;
    private final OutputStream input;
    private final BufferedReader output;
    private final FunctionTexts functions;
    private final SourceTree sources;
    private final Path captures;
    private String shownRoot = "";
    private Duration time = Duration.ZERO;
    private final List<String> unsteady = new ArrayList<>();
    private final List<String> steady = new ArrayList<>();
    private final Map<FunctionTexts.Place, Map<String, Long>> steps = new HashMap<>();
    private int patience = 1;
    /** Whether tests fail before they begin: then whatever is changed has to be loaded. */
    private boolean broken;

    PythonValidator(Session session, PythonTestBench.Runner runner, Path directory, SourceTree sources, Path captures)
            throws IOException {
        this.session = session;
        this.input = session.input();
        this.output = new BufferedReader(new InputStreamReader(session.output(), StandardCharsets.UTF_8));
        this.functions = new FunctionTexts(sources);
        this.sources = sources;
        this.captures = captures;
        var request = JSON.createObjectNode();
        var up = directory.relativize(sources.root()).toString();
        request.put("root", up.isEmpty() ? "." : up);
        request.put("cwd", runner.here());
        request.putArray("path");
        request.put("runner", runner.runner());
        var arguments = request.putArray("arguments");
        runner.arguments().forEach(arguments::add);
        say(request);
        hear();
    }

    @Override
    public Baseline baseline() throws IOException {
        say(request("baseline").put("captures", captures.toString()));
        var answer = hear();
        shownRoot = answer.path("root").asText();
        session.fetch();
        var tests = new ArrayList<TestResult>();
        for (var test : answer.path("tests")) {
            tests.add(result(test));
        }
        broken = !answer.path("broken").isEmpty();
        answer.path("unsteady").forEach(name -> unsteady.add(name.asText()));
        tests.stream()
                .filter(test -> test.outcome() == Outcome.PASSED || test.outcome() == Outcome.FAILED)
                .forEach(test -> steady.add(test.name()));
        Map<Path, Map<Integer, Baseline.Observed>> types = new HashMap<>();
        for (var seen : answer.path("types")) {
            types.computeIfAbsent(Path.of(seen.path("file").asText()), _ -> new HashMap<>())
                    .put(
                            seen.path("line").asInt(),
                            new Baseline.Observed(sets(seen.path("variables")), sets(seen.path("attributes"))));
        }
        time = tests.stream().map(TestResult::time).reduce(Duration.ZERO, Duration::plus);
        var seconds = seconds(answer.path("seconds"));
        return new Baseline(tests, types, answer.path("ordered").asBoolean(), seconds, seconds);
    }

    private static Map<String, Set<String>> sets(JsonNode node) {
        var sets = new HashMap<String, Set<String>>();
        node.properties().forEach(entry -> {
            var names = new HashSet<String>();
            entry.getValue().forEach(name -> names.add(name.asText()));
            sets.put(entry.getKey(), names);
        });
        return sets;
    }

    private static TestResult result(JsonNode test) {
        var trace = new ArrayList<TestResult.Line>();
        test.path("trace")
                .forEach(line -> trace.add(new TestResult.Line(
                        Path.of(line.path(0).asText()), line.path(1).asInt())));
        var covered = new HashMap<Path, BitSet>();
        test.path("covered").properties().forEach(entry -> {
            var lines = new BitSet();
            entry.getValue().forEach(line -> lines.set(line.asInt()));
            covered.put(Path.of(entry.getKey()), lines);
        });
        return new TestResult(
                test.path("name").asText(),
                Outcome.valueOf(test.path("outcome").asText()),
                test.path("detail").asText(),
                trace,
                covered,
                seconds(test.path("seconds")));
    }

    private static Duration seconds(JsonNode node) {
        return Duration.ofNanos(Math.round(node.asDouble() * 1e9));
    }

    /** A crash in the program tells more than an assertion in a test. */
    @Override
    public Optional<Failure> failure(Command command) {
        var seen =
                new CaptureFolder(captures).captures(shownRoot, sources.root().toString());
        var run = new Run(command, new Exit.Code(1), "", "", time);
        return seen.stream()
                .filter(capture -> capture.chain().stream()
                        .anyMatch(thrown -> thrown.prime().isPresent()))
                .min(Comparator.comparing(
                        capture -> capture.chain().getFirst().simpleType().equals("AssertionError")))
                .map(capture -> new Failure(
                        Failure.Kind.TEST_FAILURE, "python", capture.runtime(), capture.chain(), List.of(), run));
    }

    @Override
    public List<String> unsteady() {
        return List.copyOf(unsteady);
    }

    @Override
    public void patience(int factor) {
        patience = factor;
    }

    @Override
    public List<Trial> run(List<Variant> variants, List<String> tests) throws IOException {
        var results = new HashMap<Integer, Trial>();
        var swapped = request("run");
        var whole = request("whole");
        var bounds = new HashMap<String, Long>();
        for (var variant : variants) {
            var functions =
                    broken || variant.afresh() ? List.<FunctionTexts.FunctionText>of() : this.functions.of(variant);
            if (!functions.isEmpty()) {
                var sums = new HashMap<String, Long>();
                for (var function : functions) {
                    bounds(function.place()).forEach((test, bound) -> sums.merge(test, bound, Long::sum));
                }
                sums.forEach((test, bound) -> bounds.merge(test, bound, Math::max));
                swapped.withArray("variants").add(node(functions, variant.id()));
                continue;
            }
            var text = this.functions.whole(variant);
            if (text.isEmpty() || variant.edits().isEmpty()) {
                results.put(variant.id(), new Trial(variant, Outcome.INVALID, "nothing that could be changed", 0));
                continue;
            }
            whole.withArray("variants")
                    .addObject()
                    .put("id", variant.id())
                    .put("file", variant.file().toString())
                    .put("text", text.get());
        }
        var steps = swapped.putObject("steps");
        bounds.forEach((test, bound) -> steps.put(test, bound * patience));
        var byId = new HashMap<Integer, Variant>();
        variants.forEach(variant -> byId.put(variant.id(), variant));
        tried(swapped, tests, byId, results);
        tried(whole, tests, byId, results);
        return variants.stream()
                .map(variant -> results.getOrDefault(variant.id(), new Trial(variant, Outcome.UNTRIED, "", 0)))
                .toList();
    }

    private void tried(ObjectNode request, List<String> tests, Map<Integer, Variant> byId, Map<Integer, Trial> results)
            throws IOException {
        if (!request.has("variants")) {
            return;
        }
        request.put("least", (long) LEAST_STEPS * patience);
        request.put("patience", patience);
        request.put("seconds", MOST_SECONDS);
        names(request.putArray("tests"), tests);
        say(request);
        for (var answer = hear(); !answer.path("end").asBoolean(); answer = hear()) {
            var variant = byId.get(answer.path("id").asInt());
            if (variant != null) {
                results.put(
                        variant.id(),
                        new Trial(
                                variant,
                                Outcome.valueOf(answer.path("outcome").asText()),
                                answer.path("test").asText(),
                                answer.path("passed").asInt()));
            }
        }
    }

    /** What the tests take in a function as it is, with some room. */
    private Map<String, Long> bounds(FunctionTexts.Place place) throws IOException {
        var known = steps.get(place);
        if (known != null) {
            return known;
        }
        var request = request("steps");
        request.putArray("parts").add(part(functions.unchanged(place)));
        names(request.putArray("tests"), steady);
        say(request);
        var bounds = new HashMap<String, Long>();
        hear().path("steps")
                .properties()
                .forEach(entry -> bounds.put(
                        entry.getKey(), LEAST_STEPS + TIMES * entry.getValue().asLong()));
        steps.put(place, bounds);
        return bounds;
    }

    @Override
    public Behaviour behaviour(Path file, int line, List<Variant> variants, int most) throws IOException {
        var request = request("behaviour");
        var list = request.putArray("variants");
        var watched = functions.at(file, line);
        if (watched.isEmpty()) {
            return new Behaviour(List.of(), 0, List.of());
        }
        var place = watched.get().place();
        for (var variant : variants) {
            var changed = variant.edits().isEmpty() ? List.of(watched.get()) : functions.of(variant);
            if (changed.isEmpty()) {
                return new Behaviour(List.of(), 0, List.of());
            }
            list.add(node(changed, variant.id()));
        }
        request.set("place", part(watched.get()));
        request.put("most", most);
        request.put(
                "steps",
                bounds(place).values().stream().mapToLong(Long::longValue).max().orElse(LEAST_STEPS));
        say(request);
        var answer = hear();
        var inputs = new ArrayList<String>();
        answer.path("inputs").forEach(shown -> inputs.add(shown.asText()));
        var answers = new ArrayList<List<String>>();
        for (var each : answer.path("answers")) {
            var texts = new ArrayList<String>();
            each.forEach(text -> texts.add(text.asText()));
            answers.add(texts);
        }
        return new Behaviour(inputs, answer.path("recorded").asInt(), answers);
    }

    private static ObjectNode node(List<FunctionTexts.FunctionText> functions, int id) {
        var node = JSON.createObjectNode();
        node.put("id", id);
        var parts = node.putArray("parts");
        functions.forEach(function -> parts.add(part(function)));
        return node;
    }

    private static ObjectNode part(FunctionTexts.FunctionText function) {
        var node = JSON.createObjectNode();
        node.put("file", function.place().file().toString());
        var classes = node.putArray("classes");
        function.place().classes().forEach(classes::add);
        node.put("name", function.place().name());
        node.put("line", function.place().line());
        node.put("first", function.place().first());
        node.put("text", function.text());
        return node;
    }

    private static ObjectNode request(String what) {
        return JSON.createObjectNode().put("do", what);
    }

    private static void names(ArrayNode list, List<String> names) {
        names.forEach(list::add);
    }

    private void say(ObjectNode request) throws IOException {
        try {
            input.write(JSON.writeValueAsBytes(request));
            input.write('\n');
            input.flush();
        } catch (IOException gone) {
            throw new IOException(words("the worker is gone"), gone);
        }
    }

    private JsonNode hear() throws IOException {
        var line = output.readLine();
        if (line == null) {
            throw new IOException(words("the worker ended"));
        }
        var answer = JSON.readTree(line);
        if (answer.has("trouble") && !answer.path("trouble").isNull() && !answer.has("inputs")) {
            var message = answer.path("trouble").asText();
            if (answer.has("code")) {
                throw new TestsNotHeld(
                        message,
                        answer.path("code").asText(),
                        answer.path("advice").asText());
            }
            throw new IOException(message);
        }
        return answer;
    }

    private String words(String what) {
        var errors = session.errors().strip();
        var last = errors.substring(errors.lastIndexOf('\n') + 1);
        return last.isEmpty() ? what : what + ": " + last;
    }

    @Override
    public void close() {
        session.close();
    }
}
