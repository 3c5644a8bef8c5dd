package dev.codemedic.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Span;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Turns a capture's JSON into records. */
final class CaptureReader {
    private static final int FORMAT = 1;
    private static final int DEEPEST = 6;

    private CaptureReader() {}

    /** Reads one capture. @throws IllegalArgumentException where it is none */
    static Capture read(JsonNode json) {
        if (json.path("format").asInt() != FORMAT || json.path("chain").isEmpty()) {
            throw new IllegalArgumentException("no capture of format " + FORMAT);
        }
        var chain = new ArrayList<Thrown>();
        for (var thrown : json.path("chain")) {
            chain.add(thrown(thrown));
        }
        return new Capture(
                json.path("language").asText(""),
                json.path("runtime").asText(""),
                json.path("executable").asText(""),
                json.path("how").asText("uncaught"),
                json.path("test").asText(""),
                chain);
    }

    private static Thrown thrown(JsonNode json) {
        Map<String, List<String>> facts = new HashMap<>();
        json.path("facts").properties().forEach(fact -> facts.put(fact.getKey(), strings(fact.getValue())));
        return new Thrown(
                json.path("type").asText("unknown"),
                json.path("message").asText(""),
                Thrown.Link.valueOf(json.path("link").asText("raised").toUpperCase(Locale.ROOT)),
                elements(json.path("frames")).map(CaptureReader::frame).toList(),
                facts);
    }

    private static Frame frame(JsonNode json) {
        return new Frame(
                Path.of(json.path("file").asText("")),
                json.path("line").asInt(),
                span(json),
                json.path("function").asText(""),
                json.path("owner").asText(""),
                json.path("project").asBoolean(),
                variables(json.path("locals"), 0),
                strings(json.path("globals")));
    }

    private static @Nullable Span span(JsonNode json) {
        if (!json.has("column") || !json.has("endColumn")) {
            return null;
        }
        int line = json.path("line").asInt();
        return new Span(
                line,
                json.path("column").asInt(),
                json.path("endLine").asInt(line),
                json.path("endColumn").asInt());
    }

    private static List<Variable> variables(JsonNode json, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        return elements(json)
                .map(variable ->
                        new Variable(variable.path("name").asText(""), value(variable.path("value"), depth + 1)))
                .toList();
    }

    private static Value value(JsonNode json, int depth) {
        return new Value(
                kind(json.path("kind").asText("other")),
                json.path("type").asText(""),
                json.path("text").asText(""),
                json.path("size").asInt(-1),
                variables(json.path("members"), depth));
    }

    private static Value.Kind kind(String name) {
        try {
            return Value.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException newer) {
            return Value.Kind.OTHER;
        }
    }

    private static List<String> strings(JsonNode json) {
        return json.isArray() ? elements(json).map(JsonNode::asText).toList() : List.of(json.asText(""));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
