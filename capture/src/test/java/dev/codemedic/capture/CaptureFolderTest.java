package dev.codemedic.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureFolderTest {

    @Test
    void readsFramesValuesAndFacts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1-1.json"), """
                {"format": 1, "language": "python", "runtime": "3.11.7", "executable": "/usr/bin/python3", "how": "uncaught",
                 "argv": ["shop.py", "bob"],
                 "chain": [{"type": "KeyError", "message": "'bob'", "link": "raised", "facts": {"key": ["'bob'"]},
                   "frames": [{"file": "/p/shop.py", "line": 5, "column": 4, "endLine": 5, "endColumn": 9,
                     "function": "total", "owner": "shop", "project": true,
                     "locals": [{"name": "items", "value": {"kind": "sequence", "type": "list", "text": "[1]", "size": 1,
                        "members": [{"name": "[0]", "value": {"kind": "number", "type": "int", "text": "1"}}]}}],
                     "globals": ["CARTS"]}]}]}
                """);
        var capture = new CaptureFolder(folder).captures().getFirst();
        assertThat(capture.runtime()).isEqualTo("3.11.7");
        var thrown = capture.chain().getFirst();
        assertThat(thrown.fact("key")).contains("'bob'");
        var frame = thrown.prime().orElseThrow();
        assertThat(frame.file()).isEqualTo(Path.of("/p/shop.py"));
        assertThat(frame.expression().orElseThrow().endColumn()).isEqualTo(9);
        var items = frame.local("items").orElseThrow();
        assertThat(items.kind()).isEqualTo(Value.Kind.SEQUENCE);
        assertThat(items.length()).hasValue(1);
        assertThat(items.member("[0]").orElseThrow().text()).isEqualTo("1");
    }

    @Test
    void passesOverWhatIsNoCapture(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("1-1.json"), "{\"format\": 1, \"chain\": [");
        Files.writeString(folder.resolve("2-1.json"), "{\"format\": 99, \"chain\": [{}]}");
        Files.writeString(folder.resolve("3-1.json"), "[]");
        Files.createDirectory(folder.resolve("4-1.json"));
        Files.writeString(folder.resolve(".5-1.tmp"), "half");
        assertThat(new CaptureFolder(folder).captures()).isEmpty();
        assertThat(new CaptureFolder(folder.resolve("missing")).captures()).isEmpty();
    }

    @Property(tries = 100)
    void anyTextInTheFolderIsSurvived(@ForAll String text) throws IOException {
        var folder = Files.createTempDirectory("captures");
        try {
            Files.writeString(
                    folder.resolve("1-1.json"), text.codePoints().anyMatch(c -> c >= 0xD800 && c < 0xE000) ? "" : text);
            assertThat(new CaptureFolder(folder).captures()).isEmpty();
        } finally {
            Files.deleteIfExists(folder.resolve("1-1.json"));
            Files.delete(folder);
        }
    }
}
