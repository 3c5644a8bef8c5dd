package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchSimilarityTest {
    @TempDir
    Path folder;

    @Test
    void failuresOfTheSameBugAreFoundAmongThoseOfOthers() throws IOException {
        program(
                "ages",
                "def oldest(people):\n    return people[len(people)]\n\n\nprint(oldest([31, 12]))\n",
                "IndexError");
        program("names", "def shout(name):\n    return name.uper()\n\n\nprint(shout('ada'))\n", "AttributeError");
        program("calm", "print('all is well')\n", "IndexError");
        var json = folder.resolve("results.json");

        int exit = new CommandLine(new BenchSimilarityCommand())
                .execute(
                        "--examples",
                        folder.resolve("cases").toString(),
                        "--disguises",
                        "1",
                        "--json",
                        json.toString());

        assertThat(exit).isZero();
        var told = new ObjectMapper().readTree(json.toFile());
        assertThat(told.at("/failures")).hasSize(4);
        assertThat(told.at("/leftOut").findValuesAsText("name")).contains("examples/calm");
        var all = told.at("/results/2");
        assertThat(all.at("/search").asText()).isEqualTo("all parts");
        assertThat(all.at("/questions").asInt()).isEqualTo(4);
        assertThat(all.at("/precision1").asDouble()).isEqualTo(1);
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        int exit = new CommandLine(new BenchSimilarityCommand())
                .execute("--examples", folder.resolve("nowhere").toString());

        assertThat(exit).isEqualTo(2);
    }

    private void program(String name, String source, String type) throws IOException {
        var home = Files.createDirectories(folder.resolve("cases").resolve(name));
        Files.writeString(home.resolve(name + ".py"), source);
        Files.writeString(home.resolve("case.json"), """
                {"title": "a test", "command": ["python3", "%s.py"], "failure": {"type": "%s"},
                 "expect": {"verdict": "survives"}}
                """.formatted(name, type));
    }
}
