package dev.codemedic.models.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** An answer that is JSON as a whole, which some models give unasked. */
final class JsonAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FILE = List.of("file", "path", "filename", "file_path");
    private static final List<String> SEARCH = List.of("search", "old", "original", "before", "old_string");
    private static final List<String> REPLACE = List.of("replace", "new", "updated", "after", "new_string");

    private JsonAnswer() {}

    /** The texts in the JSON, and a block for each object that is a change; the answer itself where it is no JSON. */
    static String unwrapped(String answer) {
        var inner = answer.strip();
        if (inner.startsWith("```json") && inner.endsWith("```") && inner.length() > 10) {
            inner = inner.substring(7, inner.length() - 3).strip();
        }
        if (!inner.startsWith("{") && !inner.startsWith("[")) {
            return answer;
        }
        try {
            var text = new StringBuilder();
            collect(JSON.readTree(inner), text);
            return text.toString();
        } catch (JsonProcessingException noJson) {
            return answer;
        }
    }

    private static void collect(JsonNode node, StringBuilder text) {
        var search = first(node, SEARCH);
        var replace = first(node, REPLACE);
        if (search.isPresent() && replace.isPresent()) {
            line(first(node, FILE).orElse(""), text);
            line("<<<<<<< SEARCH", text);
            line(search.get(), text);
            line("=======", text);
            line(replace.get(), text);
            line(">>>>>>> REPLACE", text);
        } else if (node.isTextual()) {
            line(node.textValue(), text);
        } else {
            node.forEach(each -> collect(each, text));
        }
    }

    private static Optional<String> first(JsonNode node, List<String> names) {
        return names.stream()
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    private static void line(String words, StringBuilder text) {
        text.append(words);
        if (!words.isEmpty() && !words.endsWith("\n")) {
            text.append('\n');
        }
    }
}
