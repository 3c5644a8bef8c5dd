package dev.codemedic.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.models.standin.Reply;
import dev.codemedic.models.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a model is asked: what a terminal shows, and what Ctrl-C does. */
class AskingTest {
    @TempDir
    private Path folder = Path.of("");

    private static final String[] ASKING = {"run", "--model", "ollama/stand-in:1b", "--", "python3", "sums.py"};

    @Test
    void aTerminalShowsWhoIsAskedAndTheLineGoesAway() throws Exception {
        var slow = new Reply.Text(Sums.HEALING, 0.9, Duration.ofMillis(20));
        try (var server = StandIn.answering(slow)) {
            var here = Sums.in(folder).with(server).with("TERM", "xterm").with("NO_COLOR", "");
            var screen = here.inTerminal("False", "", ASKING).output();
            assertThat(screen)
                    .contains("\r\u001b[Kasking ollama/stand-in:1b as fixer", " characters, 0 s", "\r\u001b[K\r\n")
                    .doesNotContain("SEARCH");
            var after = screen.substring(screen.lastIndexOf("asking"));
            assertThat(after.substring(after.indexOf('\r'))).startsWith("\r\u001b[K");
            assertThat(here.with("NO_COLOR", "1")
                            .inTerminal("False", "", ASKING)
                            .output())
                    .contains("verdict")
                    .doesNotContain("asking", "\u001b");
            assertThat(here.with("TERM", "dumb").inTerminal("False", "", ASKING).output())
                    .contains("verdict")
                    .doesNotContain("asking");
            assertThat(here.medic(ASKING).errors()).contains("verdict").doesNotContain("asking");
        }
    }

    @Test
    void inANarrowTerminalTheLineHasRoom() throws Exception {
        try (var server = StandIn.answering(new Reply.Text(Sums.HEALING, 0.9, Duration.ofMillis(20)))) {
            var here = Sums.in(folder).with(server).with("TERM", "xterm").with("NO_COLOR", "");
            var screen = here.inTerminal(32, ASKING).output();
            var drawn = Pattern.compile("\r\u001b\\[K(asking [^\r]*)")
                    .matcher(screen)
                    .results()
                    .map(line -> new String(line.group(1).getBytes(ISO_8859_1), UTF_8))
                    .toList();
            assertThat(drawn)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line)
                            .hasSizeLessThan(32)
                            .startsWith("asking ollama/")
                            .endsWith(" s"));
        }
    }

    @Test
    void ctrlCEndsASilentModelAtOnceAndTheLedgerSaysSo() throws Exception {
        var arrived = folder.resolve("arrived");
        Function<StandIn.Asked, Reply> silent = _ -> {
            try {
                Files.createFile(arrived);
            } catch (IOException twice) {
                throw new UncheckedIOException(twice);
            }
            return new Reply.Silent();
        };
        try (var server = StandIn.answering(silent)) {
            var here = Sums.in(folder).with(server).with("TERM", "xterm").with("NO_COLOR", "");
            var ended = here.inTerminal("os.path.exists('arrived')", "\\x03", ASKING);
            assertThat(ended.exit()).isEqualTo(130);
            assertThat(ended.output()).doesNotContain("M-1", "Exception", "mistake in medic");
            assertThat(folder.resolve("sums.py")).hasContent(Sums.SOURCE);
            assertThat(server.asked()).hasSize(1);
            assertThat(here.medic("ledger").output()).contains(" asked\n", " broken off ");
        }
    }
}
