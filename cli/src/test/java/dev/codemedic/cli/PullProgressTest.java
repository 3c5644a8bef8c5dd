package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullProgressTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sizesThatCannotBeAreShownAsFarAsTheyCan(boolean terminal) {
        var told = new ByteArrayOutputStream();
        var progress = new PullProgress(new PrintStream(told, true, StandardCharsets.UTF_8), terminal, 80);
        progress.at("one", -5_000, 1_000);
        progress.at("two", Long.MAX_VALUE, Long.MAX_VALUE);
        progress.at("three", 1, Long.MAX_VALUE);
        progress.at("four\u001b[2J", Long.MIN_VALUE, 2);
        progress.at("five", 7, -1);
        progress.at("one", 1_000, 1_000);
        progress.end();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("KB").doesNotContain("\u001b[2J");
    }
}
