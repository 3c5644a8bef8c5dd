package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code medic test} with JUnit 4 as a user meets it. */
class JavaTestCommandTest {
    private static final String PURSE = """
            public class Purse {
                private int coins = 3;
                public int pay(int price) {
                    if (price > coins + 9) {
                        throw new IllegalArgumentException();
                    }
                    coins -= price;
                    return coins;
                }
            }
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void compile() throws Exception {
        Files.writeString(folder.resolve("Purse.java"), PURSE);
        var test = folder.resolve("PurseTest.java");
        Files.writeString(test, """
                import static org.junit.Assert.assertEquals;
                import org.junit.Test;
                public class PurseTest {
                    @Test(expected = IllegalArgumentException.class) public void tooMuch() { new Purse().pay(4); }
                    @Test public void some() { assertEquals(1, new Purse().pay(2)); }
                    @Test public void all() { assertEquals(0, new Purse().pay(3)); }
                }
                """);
        var classes = folder.resolve("classes").toString();
        var root = folder.toString();
        var arguments = new String[] {"-g", "-d", classes, "-cp", libraries(), "-sourcepath", root, test.toString()};
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
    }

    private static String libraries() throws Exception {
        return jar("org.junit.runner.JUnitCore") + File.pathSeparator + jar("org.hamcrest.Matcher");
    }

    private static String jar(String type) throws Exception {
        return Path.of(Class.forName(type)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    private MedicProcess test() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = "classes" + File.pathSeparator + libraries();
        return MedicProcess.in(
                folder, "test", "--json", "--", java, "-cp", path, "org.junit.runner.JUnitCore", "PurseTest");
    }

    /** The one line of JSON, last on standard output. */
    private static JsonNode json(MedicProcess run) throws IOException {
        return new ObjectMapper().readTree(run.output().lines().toList().getLast());
    }

    /** JUnit 4 says so without a line of the project. */
    @Test
    void anExceptionThatNeverComesIsLookedForWhereTheTestGoes() throws Exception {
        var best = json(test()).path("proposals").path(0);
        assertThat(best.path("verdict").asText()).isEqualTo("plausible");
        assertThat(best.path("diff").asText()).contains("+        if (price > coins)");
    }

    @Test
    void aSourceThatIsNotWhatRunsIsToldAndNotSearched() throws Exception {
        var purse = folder.resolve("Purse.java");
        Files.writeString(purse, PURSE.replace("coins -= price", "coin -= price"));
        Files.setLastModifiedTime(purse, FileTime.from(Instant.now().plusSeconds(60)));
        var run = test();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors())
                .contains("`Purse.java` does not compile (line 7: cannot find symbol)")
                .contains("[stale]");
        var told = json(run);
        assertThat(told.path("decision").path("reason").asText()).isEqualTo("stale");
        assertThat(told.path("search").isMissingNode()).isTrue();
    }
}
