package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.sandbox.container.DockerEngine;
import dev.codemedic.sandbox.container.DockerExtension;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Healing in containers of a real engine, as a user meets it. */
@ExtendWith(DockerExtension.class)
class ContainerTest {
    private final DockerEngine engine;

    @TempDir
    private Path folder = Path.of("");

    ContainerTest(DockerEngine engine) {
        this.engine = engine;
    }

    private MedicProcess medic(String... arguments) throws Exception {
        var words = new ArrayList<>(List.of("env", "DOCKER_HOST=" + engine.host()));
        words.addAll(MedicProcess.COMMAND);
        words.addAll(List.of(arguments));
        return MedicProcess.run(folder, null, words);
    }

    private static JsonNode json(MedicProcess run) throws Exception {
        assertThat(run.output()).as(run.errors()).isNotEmpty();
        return new ObjectMapper().readTree(run.output().lines().toList().getLast());
    }

    @Test
    void aPythonProgramIsHealed() throws Exception {
        Files.writeString(folder.resolve("shop.py"), """
                stock = {"ada": 3}
                def count(name):
                    return stock.get(name) + 1
                print(count("bob"))
                """);
        var healed = json(medic("run", "--json", "--sandbox", "container", "--", "python3", "shop.py"));
        assertThat(healed.path("sandbox").asText()).startsWith("T2 container (docker ");
        assertThat(healed.path("proposals").path(0).path("diff").asText()).contains("stock.get(name, 0)");
        assertThat(engine.ask("ps", "--all", "--quiet", "--filter", "label=dev.codemedic.place"))
                .isEmpty();
    }

    @Test
    void pythonTestsAreRepairedInAWarmWorker() throws Exception {
        Files.writeString(folder.resolve("shop.py"), """
                def total(prices):
                    result = 0
                    for i in range(1, len(prices)):
                        result += prices[i]
                    return result
                """);
        Files.writeString(folder.resolve("test_shop.py"), """
                from shop import total
                def test_all(): assert total([1, 2, 3]) == 6
                def test_none(): assert total([]) == 0
                """);
        var run = medic("test", "--json", "--sandbox", "container", "--", "python3", "-m", "pytest", "-q");
        var healed = json(run);
        assertThat(healed.path("search").isMissingNode()).as(run.errors()).isFalse();
        assertThat(healed.path("proposals").path(0).path("verdict").asText()).isEqualTo("plausible");
    }

    @Test
    void javaTestsAreRepairedInAWarmWorker() throws Exception {
        Files.writeString(folder.resolve("Purse.java"), """
                public class Purse {
                    private int coins = 3;
                    public int pay(int price) {
                        coins += price;
                        return coins;
                    }
                }
                """);
        var test = Files.writeString(folder.resolve("PurseTest.java"), """
                import static org.junit.Assert.assertEquals;
                import org.junit.Test;
                public class PurseTest {
                    @Test public void some() { assertEquals(1, new Purse().pay(2)); }
                    @Test public void all() { assertEquals(0, new Purse().pay(3)); }
                }
                """);
        var libraries = jar("org.junit.runner.JUnitCore") + File.pathSeparator + jar("org.hamcrest.Matcher");
        var classes = folder.resolve("classes").toString();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-g",
                                "-d",
                                classes,
                                "-cp",
                                libraries,
                                "-sourcepath",
                                folder.toString(),
                                test.toString()))
                .isZero();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = "classes" + File.pathSeparator + libraries;
        var run = medic(
                "test",
                "--json",
                "--sandbox",
                "container",
                "--",
                java,
                "-cp",
                path,
                "org.junit.runner.JUnitCore",
                "PurseTest");
        var best = json(run).path("proposals").path(0);
        assertThat(best.path("verdict").asText()).as(run.errors()).isEqualTo("plausible");
        assertThat(best.path("diff").asText()).contains("coins -= price");
    }

    private static String jar(String type) throws Exception {
        return Path.of(Class.forName(type)
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
    }

    @Test
    void anImageThatIsNotThereIsNamedWithWhatToDo() throws Exception {
        Files.writeString(folder.resolve("bad.py"), "[][0]\n");
        var run = medic("run", "--image", "nowhere/at-all:1", "--", "python3", "bad.py");
        assertThat(run.errors())
                .contains("--sandbox container: there is no image nowhere/at-all:1 on this machine")
                .contains("docker pull nowhere/at-all:1")
                .doesNotContain("\tat ");
    }
}
