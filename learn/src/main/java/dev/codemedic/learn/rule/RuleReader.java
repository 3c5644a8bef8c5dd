package dev.codemedic.learn.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.learn.lesson.Condition;
import dev.codemedic.learn.lesson.Transfer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a rule's YAML. What it does not know it refuses: a misspelt key would silently not count. */
final class RuleReader {
    static final int LARGEST = 64_000;

    private static final int MOST = 50;
    private static final Pattern RECORD = Pattern.compile("worked (\\d{1,6}) of (\\d{1,6}) times?");

    private final String file;
    private final String text;

    RuleReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    Rule rule() throws RuleUnreadable {
        if (text.length() > LARGEST) {
            throw trouble("is larger than " + LARGEST + " characters");
        }
        var root = tree();
        known(root, "", Set.of("name", "language", "when", "action", "test", "record", "origin", "enabled", "stopped"));
        var name = words(root, "name", "name");
        if (!Rule.isName(name)) {
            throw trouble(
                    "has a name that is not of small letters, digits and hyphens: at most 64, a hyphen not first");
        }
        var language = words(root, "language", "language");
        if (Transfer.grammar(language).isEmpty()) {
            throw trouble("has a language that rules cannot be for; there are java and python");
        }
        var action = part(root, "action", Set.of("pattern", "replacement", "imports"));
        var test = part(root, "test", Set.of("heals", "leaves-alone"));
        return new Rule(
                name,
                condition(language, part(root, "when", Set.of("failure", "type", "message", "place"))),
                code(action, "pattern", "action.pattern"),
                code(action, "replacement", "action.replacement"),
                list(action, "imports", "action.imports"),
                heals(test.path("heals")),
                list(test, "leaves-alone", "test.leaves-alone").stream()
                        .map(RuleReader::bare)
                        .toList(),
                standing(root),
                origin(part(root, "origin", Set.of("incidents", "made", "project"))));
    }

    private JsonNode tree() throws RuleUnreadable {
        try {
            var root = RuleText.YAML.readTree(text);
            if (root == null || !root.isObject()) {
                throw trouble("is no mapping of keys to values");
            }
            return root;
        } catch (JsonProcessingException noYaml) {
            var at = noYaml.getLocation() == null
                    ? ""
                    : " in line " + noYaml.getLocation().getLineNr();
            var message = String.valueOf(noYaml.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw trouble("is no YAML: " + message + at);
        }
    }

    private Condition condition(String language, JsonNode when) throws RuleUnreadable {
        var kind =
                words(when, "failure", "when.failure").toUpperCase(Locale.ROOT).replace('-', '_');
        var place = words(when, "place", "when.place");
        if (!place.equals("line") && !place.equals("file")) {
            throw trouble("has in when.place something else than line or file");
        }
        try {
            return new Condition(
                    language,
                    Failure.Kind.valueOf(kind),
                    words(when, "type", "when.type"),
                    when.has("message") ? words(when, "message", "when.message") : "",
                    place.equals("line"));
        } catch (IllegalArgumentException unknown) {
            throw trouble("has in when.failure something else than crash, compile-error or test-failure");
        }
    }

    private List<Healed> heals(JsonNode nodes) throws RuleUnreadable {
        if (!nodes.isArray() || nodes.isEmpty() || nodes.size() > MOST) {
            throw trouble("needs from 1 to " + MOST + " examples in test.heals");
        }
        var found = new ArrayList<Healed>();
        for (var node : nodes) {
            var where = "test.heals." + (found.size() + 1);
            known(node, where + ".", Set.of("incident", "before", "after", "offered"));
            found.add(new Healed(
                    node.has("incident") ? words(node, "incident", where + ".incident") : "",
                    code(node, "before", where + ".before"),
                    code(node, "after", where + ".after"),
                    list(node, "offered", where + ".offered")));
        }
        return found;
    }

    private Standing standing(JsonNode root) throws RuleUnreadable {
        var record = RECORD.matcher(words(root, "record", "record"));
        if (!record.matches() || Integer.parseInt(record.group(1)) > Integer.parseInt(record.group(2))) {
            throw trouble("has a record that does not read `worked 5 of 6 times`");
        }
        int kept = Integer.parseInt(record.group(1));
        int dropped = Integer.parseInt(record.group(2)) - kept;
        var enabled = root.path("enabled");
        if (!enabled.isBoolean()) {
            throw trouble("has no enabled, which is true or false");
        }
        if (enabled.booleanValue()) {
            if (root.has("stopped")) {
                throw trouble("has a reason in stopped, but is enabled");
            }
            return new Standing(kept, dropped, "", null);
        }
        var off = part(root, "stopped", Set.of("reason", "since"));
        return new Standing(kept, dropped, words(off, "reason", "stopped.reason"), day(off, "since", "stopped.since"));
    }

    private Origin origin(JsonNode origin) throws RuleUnreadable {
        return new Origin(
                list(origin, "incidents", "origin.incidents"),
                day(origin, "made", "origin.made"),
                words(origin, "project", "origin.project"));
    }

    private JsonNode part(JsonNode root, String name, Set<String> keys) throws RuleUnreadable {
        var part = root.path(name);
        if (!part.isObject()) {
            throw trouble("has no " + name + " with " + String.join(", ", new TreeSet<>(keys)));
        }
        known(part, name + ".", keys);
        return part;
    }

    private void known(JsonNode node, String where, Set<String> keys) throws RuleUnreadable {
        var strange = new TreeSet<String>();
        node.fieldNames().forEachRemaining(strange::add);
        strange.removeAll(keys);
        if (!strange.isEmpty()) {
            throw trouble("has a key that means nothing: " + where + strange.first() + "; there are "
                    + String.join(", ", new TreeSet<>(keys)));
        }
    }

    private String words(JsonNode node, String name, String where) throws RuleUnreadable {
        var value = node.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw trouble("has no text in " + where);
        }
        if (value.textValue().chars().anyMatch(Character::isISOControl)) {
            throw trouble("has something else than one line of text in " + where);
        }
        return value.textValue().strip();
    }

    private String code(JsonNode node, String name, String where) throws RuleUnreadable {
        var value = node.path(name);
        if (!value.isTextual()) {
            throw trouble("has no code in " + where);
        }
        return bare(value.textValue());
    }

    private static String bare(String block) {
        return block.endsWith("\n") ? block.substring(0, block.length() - 1) : block;
    }

    private List<String> list(JsonNode node, String name, String where) throws RuleUnreadable {
        var values = node.path(name);
        if (!values.isMissingNode() && (!values.isArray() || values.size() > MOST)) {
            throw trouble("has no list of at most " + MOST + " texts in " + where);
        }
        var found = new ArrayList<String>();
        for (var value : values) {
            if (!value.isTextual()) {
                throw trouble("has something else than texts in " + where);
            }
            found.add(value.textValue());
        }
        return found;
    }

    private LocalDate day(JsonNode node, String name, String where) throws RuleUnreadable {
        try {
            return LocalDate.parse(words(node, name, where));
        } catch (DateTimeParseException noDay) {
            throw trouble("has no day such as 2026-11-22 in " + where);
        }
    }

    private RuleUnreadable trouble(String what) {
        return new RuleUnreadable("the rule " + file + " " + what);
    }
}
