package dev.codemedic.python.capture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One capture file, as the hook wrote it. */
record Captured(JsonNode json) {

    String how() {
        return json.path("how").asText();
    }

    String thread() {
        return json.path("thread").asText();
    }

    String test() {
        return json.path("test").asText();
    }

    /** The exception that ended the program. */
    Thrown thrown() {
        return chain().getFirst();
    }

    List<Thrown> chain() {
        return list(json.path("chain")).map(Thrown::new).toList();
    }

    /** The innermost frame of the project. */
    Frame prime() {
        return thrown().frames().stream().filter(Frame::project).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** One exception of a chain. */
    record Thrown(JsonNode json) {

        String type() {
            return json.path("type").asText();
        }

        String module() {
            return json.path("module").asText();
        }

        String message() {
            return json.path("message").asText();
        }

        String link() {
            return json.path("link").asText();
        }

        List<String> fact(String name) {
            return list(json.path("facts").path(name)).map(JsonNode::asText).toList();
        }

        List<Frame> frames() {
            return list(json.path("frames")).map(Frame::new).toList();
        }
    }

    /** One frame. */
    record Frame(JsonNode json) {

        boolean project() {
            return json.path("project").asBoolean();
        }

        String file() {
            return json.path("file").asText();
        }

        int line() {
            return json.path("line").asInt();
        }

        String function() {
            return json.path("function").asText();
        }

        String owner() {
            return json.path("owner").asText();
        }

        /** line:column-endLine:endColumn, or the line alone where columns are unknown. */
        String span() {
            return json.has("column")
                    ? "%d:%d-%d:%d"
                            .formatted(
                                    line(),
                                    json.path("column").asInt(),
                                    json.path("endLine").asInt(),
                                    json.path("endColumn").asInt())
                    : String.valueOf(line());
        }

        List<String> globals() {
            return list(json.path("globals")).map(JsonNode::asText).toList();
        }

        List<String> localNames() {
            var names = new ArrayList<String>();
            json.path("locals").forEach(local -> names.add(local.path("name").asText()));
            return names;
        }

        Value local(String name) {
            return member(json.path("locals"), name);
        }
    }

    /** One value. */
    record Value(JsonNode json) {

        String kind() {
            return json.path("kind").asText();
        }

        String type() {
            return json.path("type").asText();
        }

        String text() {
            return json.path("text").asText();
        }

        int size() {
            return json.path("size").asInt(-1);
        }

        int members() {
            return json.path("members").size();
        }

        Value member(String name) {
            return Captured.member(json.path("members"), name);
        }
    }

    private static Value member(JsonNode array, String name) {
        return list(array)
                .filter(member -> member.path("name").asText().equals(name))
                .map(member -> new Value(member.path("value")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + array));
    }
}
