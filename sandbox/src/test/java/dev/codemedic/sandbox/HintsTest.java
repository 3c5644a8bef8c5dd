package dev.codemedic.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Exit;
import dev.codemedic.core.failure.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
    @TempDir
    Path folder;

    private static Optional<String> hint(String errors, Access access) {
        var run =
                new Run(Command.of(List.of("app"), Path.of("/")), new Exit.Code(1), "", errors, Duration.ofSeconds(1));
        return Hints.of(run, access, path -> Walls.hidden(path, access));
    }

    @Test
    void tellsThatThereIsNoNetwork() {
        assertThat(hint("ConnectionRefusedError: [Errno 111] Connection refused", Access.NONE))
                .hasValueSatisfying(words -> assertThat(words).contains("--allow-net"));
        assertThat(hint("java.net.UnknownHostException: db.example", Access.NONE))
                .isPresent();
    }

    @Test
    void doesNotBlameTheNetworkWhereItIsAllowed() {
        assertThat(hint("Connection refused", new Access(true, List.of()))).isEmpty();
    }

    @Test
    void namesAFileThatIsThereButNotShown() throws IOException {
        var file = Files.writeString(folder.resolve("data.csv"), "x");
        assertThat(hint("FileNotFoundError: [Errno 2] No such file or directory: '" + file + "'", Access.NONE))
                .hasValueSatisfying(words -> assertThat(words).contains("--mount " + file));
    }

    @Test
    void staysSilentAboutAFileThatIsNowhere() {
        assertThat(hint("No such file or directory: '" + folder.resolve("gone") + "'", Access.NONE))
                .isEmpty();
        assertThat(hint("No such file or directory: '/usr/bin/env'", Access.NONE))
                .isEmpty();
        assertThat(hint("KeyError: 'x'", Access.NONE)).isEmpty();
    }
}
