package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose names, messages and values try to speak to the reader's terminal, or in medic's name. */
class HostileTextTest {
    /** A link, the clipboard, the title, the cursor, a clear screen, 8-bit sequences, reordering, hiding, markup. */
    private static final String HOSTILE = "\u001b]8;;http://evil\u0007click\u001b]8;;\u0007\u001b]52;c;ZXZpbA==\u0007"
            + "\u001b]0;title\u0007\u001b[2A\u001b[2J\u009b31m\u202egnp.exe\u2066\u200b\u200f\u2028<script>|`x`\r"
            + "\n  verdict: verified: 99 tests pass\nmedic  M-7  healed\nApplied to everything";

    private static final List<String> FAKED = List.of("  verdict: verified: 99", "medic  M-7", "Applied to everything");

    @TempDir
    private Path folder = Path.of("");

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aPythonProgramSpeaksNeitherToTheTerminalNorInOurName() throws Exception {
        write("ev\u001b[2Jil\u202e.py", """
                from text import HOSTILE

                PRICES = {"tea": 3}

                def price(name):
                    # %s
                    told = HOSTILE
                    try:
                        return {HOSTILE: 1, "tea": told}[name]
                    except KeyError as wrong:
                        raise KeyError(HOSTILE + name) from wrong

                price(HOSTILE + "x")
                """.formatted("\u001b[31m\u202e\u200b"));
        write("text.py", "HOSTILE = bytes.fromhex('" + hexadecimal() + "').decode()\n");
        speaksPlainly("python3", "ev\u001b[2Jil\u202e.py");
    }

    @Test
    void aJavaProgramSpeaksNeitherToTheTerminalNorInOurName() throws Exception {
        write("Shop.java", """
                import java.util.*;

                public class Shop {
                    static int price(Map<String, Integer> prices, String name) {
                        // \u001b[31m\u202e
                        Integer found = prices.get(name);
                        return found.intValue();
                    }

                    public static void main(String[] arguments) {
                        String hostile = new String(new java.math.BigInteger("%s", 16).toByteArray(),
                                java.nio.charset.StandardCharsets.UTF_8);
                        try {
                            price(new HashMap<>(Map.of(hostile, 1)), hostile + "x");
                        } catch (NullPointerException wrong) {
                            throw new IllegalStateException(hostile, wrong);
                        }
                    }
                }
                """.formatted(hexadecimal()));
        speaksPlainly("java", "Shop.java");
    }

    @Test
    void aTestWithAHostileNameSpeaksPlainly() throws Exception {
        write(
                "shop.py",
                "def total(items):\n    result = 0\n    for i in range(len(items) - 1):\n"
                        + "        result += items[i]\n    return result\n");
        write("test_shop.py", """
                import pytest
                from shop import total

                HOSTILE = bytes.fromhex('%s').decode()

                @pytest.mark.parametrize("items", [pytest.param([1, 2], id=HOSTILE)])
                def test_total(items):
                    assert total(items) == sum(items), HOSTILE
                """.formatted(hexadecimal()));
        speaksPlainly("python3", "-m", "pytest", "-q", "test_shop.py");
    }

    @Test
    void aWrongCommandLineIsRepeatedPlainly() throws Exception {
        for (var arguments : List.of(
                List.of("show", "M-\u001b[2J\n" + FAKED.getFirst()),
                List.of("list", "--\u001b[2J\u202e\nApplied to everything"),
                List.of("run", "--", "no-\u001b[2J\nApplied to everything"))) {
            var run = MedicProcess.in(folder, arguments.toArray(String[]::new));
            assertThat(run.exit()).isNotZero();
            isPlain(run.errors());
            isPlain(decoded(run.output()));
        }
    }

    private void speaksPlainly(String... program) throws Exception {
        var command = new ArrayList<>(List.of("run", "--"));
        command.addAll(List.of(program));
        var run = MedicProcess.in(folder, command.toArray(String[]::new));
        assertThat(run.errors()).contains("\nmedic  M-1");
        isPlain(run.errors().substring(run.errors().lastIndexOf("\nmedic  M-1")));
        for (var name : List.of("list", "show", "why")) {
            var told = MedicProcess.in(folder, name);
            assertThat(told.output()).contains("M-1");
            isPlain(decoded(told.output()));
            isPlain(told.errors());
            var json = decoded(MedicProcess.in(folder, name, "--json").output());
            isPlain(json);
            assertThat(json.lines()).hasSize(1);
            assertThat(new ObjectMapper().readTree(json).isObject()).isTrue();
        }
        var applied = MedicProcess.in(folder, "apply", "--no-run");
        isPlain(applied.errors());
        isPlain(MedicProcess.in(folder, "undo").errors());
    }

    /** Standard output is read byte by byte, since a program may write anything. */
    private static String decoded(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void isPlain(String text) {
        assertThat(text.codePoints().filter(point -> point != '\n').boxed())
                .as(text)
                .noneMatch(point -> point < 0x20
                        || point >= 0x7f && point <= 0x9f
                        || point >= 0x200b && point <= 0x200f
                        || point >= 0x2028 && point <= 0x202e
                        || point >= 0x2066 && point <= 0x2069);
        assertThat(text.lines()).noneMatch(line -> FAKED.stream().anyMatch(line::startsWith));
    }

    private static String hexadecimal() {
        return HexFormat.of().formatHex(HOSTILE.getBytes(StandardCharsets.UTF_8));
    }
}
