package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hook's port of the finder, held to the corpus of the core, in every interpreter that is installed. */
class PlantedTextsTest {
    private static final Path CORPUS = Path.of("../core/src/test/resources/dev/codemedic/core/redact");
    private static final Path HOOK = Path.of("src/main/resources/dev/codemedic/python/hook");
    private static final String CHECK = """
            import io, sys
            sys.path.insert(0, sys.argv[1])
            sys.dont_write_bytecode = True
            from medic_capture import redaction

            def texts(name):
                lines = io.open(sys.argv[2] + "/" + name, encoding="utf-8").read().split("\\n")
                return [line.partition(": ")[2] for line in lines if line and not line.startswith("#")]

            leaks = []
            for text in texts("planted.txt"):
                before, _, rest = text.partition("\\u00ab")
                marked, _, after = rest.partition("\\u00bb")
                secret = marked.replace("|", "", 1)
                shown = redaction.without_secrets(before + secret + after)
                size = min(8, len(secret))
                pieces = [secret[at : at + size] for at in range(len(secret) - size + 1)]
                if any(piece in shown for piece in pieces) or redaction.without_secrets(shown) != shown:
                    leaks.append(ascii(shown))
            harmless = texts("harmless.txt")
            kept = sum(1 for text in harmless if redaction.without_secrets(text) == text)
            print("leaks: %d of %d" % (len(leaks), len(texts("planted.txt"))), *leaks)
            print("kept: %d of %d" % (kept, len(harmless)))
            sys.exit(1 if leaks or kept < 0.9 * len(harmless) else 0)
            """;

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void hidesEveryPlantedSecretAndKeepsWhatOnlyLooksLikeOne(InstalledPython python) throws Exception {
        var process = new ProcessBuilder(
                        python.executable().toString(),
                        "-c",
                        CHECK,
                        HOOK.toAbsolutePath().toString(),
                        CORPUS.toAbsolutePath().toString())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        System.out.print(output);
        assertThat(process.exitValue()).as(output).isZero();
        assertThat(output).contains("leaks: 0 of 120");
    }
}
