package dev.codemedic.cli.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One table of a settings file. Whatever is not as it should be is said with file, table and key.
 *
 * @param file as it is named in messages
 * @param name of the table; empty for the file itself
 */
record TomlTable(String file, String name, ObjectNode values) {
    /** Where code goes, and with which key, is not for a file that comes with a repository to say. */
    private static final Pattern ENVIRONMENT_ONLY =
            Pattern.compile("(?i)(.*[-_])?((api)?key|token|secret|password|address|(base)?url|host|endpoint)");

    /** A file that says nothing. */
    static TomlTable empty(String file) {
        return new TomlTable(file, "", JsonNodeFactory.instance.objectNode());
    }

    /** Refuses keys that there are not. */
    void only(String... known) throws SettingsUnusable {
        for (var key : keys()) {
            if (List.of(known).contains(key)) {
                continue;
            }
            if (ENVIRONMENT_ONLY.matcher(key).matches()) {
                throw wrong(
                        key,
                        "addresses and keys are taken from the environment only, so that no file of a repository can"
                                + " send code elsewhere or hold a key: set OLLAMA_HOST, OPENAI_BASE_URL, OPENAI_API_KEY,"
                                + " ANTHROPIC_API_KEY, GEMINI_API_KEY or HF_TOKEN");
            }
            throw new SettingsUnusable(file + ": there is no key \"" + key + "\"" + place() + "; there "
                    + (known.length == 1 ? "is only " : "are ") + String.join(", ", known));
        }
    }

    private String place() {
        return name.isEmpty() ? "" : " in [" + name + "]";
    }

    /** Its keys, in order. */
    List<String> keys() {
        var keys = new ArrayList<String>();
        values.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** A table in it, which may be empty. */
    TomlTable table(String key) throws SettingsUnusable {
        var whole = name.isEmpty() ? key : name + "." + (key.matches("[\\w-]+") ? key : "\"" + key + "\"");
        var value = values.get(key);
        if (value == null) {
            return new TomlTable(file, whole, values.objectNode());
        }
        if (value instanceof ObjectNode object) {
            return new TomlTable(file, whole, object);
        }
        throw wrong(key, "it has to be a table, [" + whole + "]");
    }

    /** A text that is not blank. */
    Optional<String> text(String key) throws SettingsUnusable {
        var value = values.get(key);
        return value == null ? Optional.empty() : Optional.of(text(key, value));
    }

    private String text(String key, JsonNode value) throws SettingsUnusable {
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue().strip();
        }
        throw wrong(key, "it has to be a text in quotes, not " + told(value));
    }

    /** A text that is one of some words. */
    Optional<String> word(String key, List<String> words) throws SettingsUnusable {
        var text = text(key);
        if (text.isPresent() && !words.contains(text.get())) {
            throw wrong(key, "it has to be one of " + String.join(", ", words) + ", not \"" + text.get() + "\"");
        }
        return text;
    }

    /** Texts: a list of them, or one alone. */
    Optional<List<String>> texts(String key) throws SettingsUnusable {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            return Optional.of(List.of(text(key, value)));
        }
        var texts = new ArrayList<String>();
        for (var one : value) {
            texts.add(text(key, one));
        }
        if (texts.isEmpty()) {
            throw wrong(key, "the list is empty; leave it out instead");
        }
        return Optional.of(List.copyOf(texts));
    }

    /** Texts, each of which is one of some words, and none twice. */
    Optional<List<String>> words(String key, List<String> words) throws SettingsUnusable {
        var texts = texts(key);
        for (var text : texts.orElse(List.of())) {
            if (!words.contains(text)) {
                throw wrong(key, "each has to be one of " + String.join(", ", words) + ", not \"" + text + "\"");
            }
        }
        if (texts.isPresent() && Set.copyOf(texts.get()).size() < texts.get().size()) {
            throw wrong(key, "one of them stands there twice");
        }
        return texts;
    }

    /** A whole number between bounds. */
    Optional<Integer> count(String key, int least, int most) throws SettingsUnusable {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && value.intValue() <= most) {
            return Optional.of(value.intValue());
        }
        throw wrong(key, "it has to be a whole number from " + least + " to " + most + ", not " + told(value));
    }

    /** True or false. */
    Optional<Boolean> flag(String key) throws SettingsUnusable {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue());
        }
        throw wrong(key, "it has to be true or false, not " + told(value));
    }

    /** A number that is not below zero. */
    Optional<Double> amount(String key) throws SettingsUnusable {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isNumber() && Double.isFinite(value.doubleValue()) && value.doubleValue() >= 0) {
            return Optional.of(value.doubleValue());
        }
        throw wrong(key, "it has to be a number from 0 on, not " + told(value));
    }

    private static String told(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "a table";
            case ARRAY -> "a list";
            case STRING -> "\"" + value.textValue() + "\"";
            case NUMBER, BOOLEAN, NULL, MISSING, BINARY, POJO -> value.asText();
        };
    }

    /** That a key's value is not as it should be. */
    SettingsUnusable wrong(String key, String words) {
        return new SettingsUnusable(file + ": " + key + place() + ": " + words);
    }
}
