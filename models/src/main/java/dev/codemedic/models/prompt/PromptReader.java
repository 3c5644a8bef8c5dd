package dev.codemedic.models.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.codemedic.core.source.Digests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a prompt's YAML. What it does not know it refuses: a misspelt word would silently not count. */
final class PromptReader {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Set<String> WORDS = Set.of(
            "version",
            "instruction",
            "inputs",
            "output",
            "examples",
            "domains",
            "question-tokens",
            "answer-tokens",
            "temperature");
    private static final Set<String> INPUT_WORDS = Set.of("name", "kind", "needed", "about");
    private static final int HASH = 8;
    private static final int MOST_TOKENS = 1_000_000;

    private final Role role;
    private final String file;
    private final String text;

    PromptReader(Role role, String file, String text) {
        this.role = role;
        this.file = file;
        this.text = text;
    }

    PromptFile read() throws PromptUnreadable {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JsonProcessingException noYaml) {
            throw trouble("is no YAML: " + noYaml.getOriginalMessage() + " in line "
                    + noYaml.getLocation().getLineNr());
        }
        if (!root.isObject()) {
            throw trouble("is no mapping of words to values");
        }
        known(root, WORDS, "");
        var hash = Digests.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
        return new PromptFile(
                role,
                number(root, "version", Integer.MAX_VALUE),
                file + " " + hash,
                words(root, "instruction"),
                inputs(root.path("inputs")),
                words(root, "output"),
                examples(root.path("examples")),
                domains(root.path("domains")),
                number(root, "question-tokens", MOST_TOKENS),
                number(root, "answer-tokens", MOST_TOKENS),
                temperature(root.path("temperature")));
    }

    private void known(JsonNode node, Set<String> words, String where) throws PromptUnreadable {
        var strange = new TreeSet<String>();
        node.fieldNames().forEachRemaining(strange::add);
        strange.removeAll(words);
        if (!strange.isEmpty()) {
            throw trouble("has words that mean nothing" + where + ": " + String.join(", ", strange) + "; there are "
                    + String.join(", ", new TreeSet<>(words)));
        }
    }

    private String words(JsonNode node, String name) throws PromptUnreadable {
        var value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw trouble("has no " + name);
        }
        return value.textValue().strip();
    }

    private int number(JsonNode node, String name, int most) throws PromptUnreadable {
        var value = node.path(name);
        if (!value.isInt() || value.intValue() < 1 || value.intValue() > most) {
            throw trouble("has no " + name + ", a number from 1"
                    + (most == Integer.MAX_VALUE ? "" : " to " + String.format(Locale.ROOT, "%,d", most)));
        }
        return value.intValue();
    }

    private double temperature(JsonNode value) throws PromptUnreadable {
        if (value.isMissingNode()) {
            return 0.2;
        }
        if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 2)) {
            throw trouble("has a temperature that is no number from 0 to 2");
        }
        return value.doubleValue();
    }

    private List<Input> inputs(JsonNode list) throws PromptUnreadable {
        var inputs = new ArrayList<Input>();
        for (var node : list) {
            known(node, INPUT_WORDS, " in an input");
            var kind = words(node, "kind").toUpperCase(Locale.ROOT);
            if (!kind.equals("OWN") && !kind.equals("DATA")) {
                throw trouble("has an input of kind " + kind.toLowerCase(Locale.ROOT) + "; there are own and data");
            }
            inputs.add(new Input(
                    words(node, "name"),
                    Input.Kind.valueOf(kind),
                    node.path("needed").asBoolean(false),
                    words(node, "about")));
        }
        return inputs;
    }

    private List<PromptFile.Example> examples(JsonNode list) throws PromptUnreadable {
        var examples = new ArrayList<PromptFile.Example>();
        for (var node : list) {
            examples.add(new PromptFile.Example(words(node, "given"), words(node, "answer")));
        }
        return examples;
    }

    private static Map<String, String> domains(JsonNode node) {
        var domains = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry ->
                        domains.put(entry.getKey(), entry.getValue().asText().strip()));
        return domains;
    }

    private PromptUnreadable trouble(String what) {
        return new PromptUnreadable("the prompt " + file + " " + what);
    }
}
