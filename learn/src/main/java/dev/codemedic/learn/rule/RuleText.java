package dev.codemedic.learn.rule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;

/** Rules as YAML, with the keys always in one order and code in blocks. */
public final class RuleText {
    static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private RuleText() {}

    /** The file of a rule. */
    public static String write(Rule rule) {
        var root = YAML.createObjectNode();
        root.put("name", rule.name());
        root.put("language", rule.when().language());
        var when = root.putObject("when");
        when.put("failure", rule.when().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        when.put("type", rule.when().type());
        if (!rule.when().message().isEmpty()) {
            when.put("message", rule.when().message());
        }
        when.put("place", rule.when().atSite() ? "line" : "file");
        var action = root.putObject("action");
        action.put("pattern", block(rule.pattern()));
        action.put("replacement", block(rule.replacement()));
        if (!rule.imports().isEmpty()) {
            words(action.putArray("imports"), rule.imports());
        }
        var test = root.putObject("test");
        var heals = test.putArray("heals");
        rule.heals().forEach(example -> healed(heals.addObject(), example));
        var alone = test.putArray("leaves-alone");
        rule.leavesAlone().forEach(code -> alone.add(block(code)));
        root.put("record", rule.standing().record());
        var origin = root.putObject("origin");
        words(origin.putArray("incidents"), rule.origin().incidents());
        origin.put("made", rule.origin().made().toString());
        origin.put("project", rule.origin().project());
        root.put("enabled", rule.standing().enabled());
        var since = rule.standing().since();
        if (since != null) {
            var off = root.putObject("stopped");
            off.put("reason", rule.standing().off());
            off.put("since", since.toString());
        }
        return written(root);
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     */
    public static Rule read(String file, String text) throws RuleUnreadable {
        return new RuleReader(file, text).rule();
    }

    private static void healed(ObjectNode node, Healed example) {
        if (!example.incident().isEmpty()) {
            node.put("incident", example.incident());
        }
        node.put("before", block(example.before()));
        node.put("after", block(example.after()));
        if (!example.offered().isEmpty()) {
            words(node.putArray("offered"), example.offered());
        }
    }

    private static void words(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }

    /** Code ends with a line end, by which it is written as a block. */
    private static String block(String code) {
        return code + "\n";
    }

    private static String written(ObjectNode root) {
        try {
            return YAML.writeValueAsString(root);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
