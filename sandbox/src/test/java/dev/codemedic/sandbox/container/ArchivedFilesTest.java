package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivedFilesTest {
    @TempDir
    Path folder = Path.of("");

    private byte[] archive(String... options) throws IOException {
        var words = new java.util.ArrayList<>(List.of("tar", "-cf", "-"));
        words.addAll(List.of(options));
        words.addAll(List.of("-C", folder.toString(), "."));
        return new ProcessBuilder(words).start().getInputStream().readAllBytes();
    }

    private static Map<String, String> files(byte[] archive) {
        var files = new TreeMap<String, String>();
        new ArchivedFiles(archive)
                .forEach((name, content) -> files.put(name, new String(content, StandardCharsets.UTF_8)));
        return files;
    }

    private Map<String, String> given() throws IOException {
        var deep = "a-long-name-".repeat(12);
        Files.createDirectories(folder.resolve(deep).resolve(deep));
        Files.writeString(folder.resolve("plain"), "one");
        Files.writeString(folder.resolve("empty"), "");
        Files.writeString(folder.resolve(deep).resolve(deep).resolve("é ü"), "x".repeat(5000));
        return Map.of("./plain", "one", "./empty", "", "./" + deep + "/" + deep + "/é ü", "x".repeat(5000));
    }

    @Test
    void readsWhatTarWrites() throws IOException {
        var given = given();
        assertThat(files(archive())).isEqualTo(given);
        assertThat(files(archive("--format=posix"))).isEqualTo(given);
    }

    @Test
    void passesOverLinksAndPipes() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("/etc/passwd"));
        new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start().waitFor();
        Files.writeString(folder.resolve("plain"), "one");
        assertThat(files(archive())).containsOnlyKeys("./plain");
    }

    @Test
    void dropsWhatIsCutOff() throws IOException {
        given();
        var whole = archive();
        for (int length = 0; length < whole.length; length += 100) {
            assertThat(given()).containsAllEntriesOf(files(Arrays.copyOf(whole, length)));
        }
    }

    @Property(tries = 300)
    void neverFailsOnAnyBytes(@ForAll @Size(min = 400, max = 2000) byte[] bytes) {
        new ArchivedFiles(bytes)
                .forEach((name, content) -> assertThat(content.length).isLessThan(bytes.length));
    }
}
