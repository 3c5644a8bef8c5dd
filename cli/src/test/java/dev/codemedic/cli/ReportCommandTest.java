package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.core.learn.Feedback;
import dev.codemedic.store.SqliteArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What medic tells of its work in figures. */
class ReportCommandTest {
    private static final String HOSTILE =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)>\u202egnp.exe{{project}}";

    @TempDir
    Path folder;

    private Path project = Path.of("");

    @BeforeEach
    void mark() throws IOException {
        project = Files.createDirectory(folder.resolve("shop & <b>sons"));
        Files.writeString(project.resolve("medic.toml"), "");
    }

    private MedicProcess medic(String... words) throws IOException, InterruptedException {
        return MedicProcess.in(project, words);
    }

    private JsonNode json(String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("report", "--json"));
        words.addAll(List.of(options));
        var told = medic(words.toArray(String[]::new)).output();
        assertThat(told.lines()).hasSize(1);
        return new ObjectMapper().readTree(told.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String page() throws IOException {
        return Files.readString(project.resolve("medic-report.html"));
    }

    private void heal(String file, String table) throws IOException, InterruptedException {
        Files.writeString(project.resolve(file), """
                import sys

                %1$s = {"alice": [3, 4]}

                def prices(name):
                    return %1$s.get(name)

                print(sum(price for price in prices(sys.argv[1])))
                """.formatted(table));
        medic("run", "--", "python3", file, "nobody");
    }

    /** Two failures, one with a fix that is applied, and one that nothing can be done about. */
    private void someHeals() throws IOException, InterruptedException {
        heal("carts.py", "CARTS");
        medic("apply", "--no-run", "M-1");
        heal("stock.py", "STOCK");
        Files.writeString(project.resolve("lost.py"), "open('/nowhere/at/all')\n");
        medic("run", "--", "python3", "lost.py");
    }

    @Test
    void whatWasDoneIsToldInFigures() throws Exception {
        someHeals();
        var told = json();
        assertThat(told.at("/heals/count").asInt()).isEqualTo(3);
        assertThat(told.at("/heals/with_proposal").asInt()).isEqualTo(2);
        assertThat(told.at("/heals/reached").toString())
                .isEqualTo("[{\"code\":\"survives\",\"count\":2},{\"code\":\"environment\",\"count\":1}]");
        assertThat(told.at("/heals/fates").toString())
                .isEqualTo(
                        "[{\"code\":\"applied\",\"count\":1},{\"code\":\"offered\",\"count\":1},{\"code\":\"no-proposal\",\"count\":1}]");
        assertThat(told.at("/acceptance/in_project").asInt()).isEqualTo(1);
        assertThat(told.at("/times/from_memory/to_proposal/count").asInt()).isEqualTo(1);
        assertThat(told.at("/times/anew/to_project/count").asInt()).isEqualTo(1);
        assertThat(told.at("/sources").findValuesAsText("source")).containsExactly("template", "lesson");
        assertThat(told.at("/calibration/enough").asBoolean()).isFalse();
        assertThat(told.at("/calibration/weights/evidence").asDouble()).isEqualTo(0.6);
        assertThat(json("--since", "2999-01-01").at("/heals/count").asInt()).isZero();
        assertThat(project.resolve("medic-report.html"))
                .as("JSON alone writes nothing")
                .doesNotExist();
    }

    @Test
    void aBrowserShowsTheFiguresAndAsksForNothingElse() throws Exception {
        var program = Chromium.program();
        assumeThat(program).as("no Chromium on this machine").isPresent();
        someHeals();
        assertThat(medic("report").output()).contains("Wrote medic-report.html");
        var told = json();
        var file = project.resolve("medic-report.html").toUri();
        try (var browser = new Chromium(program.get(), folder.resolve("profile"))) {
            browser.open(file);
            assertThat(browser.messages()).isEmpty();
            assertThat(browser.requests()).allMatch(url -> url.startsWith("data:") || url.equals(file.toString()));
            assertThat(browser.evaluated("getComputedStyle(document.querySelector('.kept')).fill")
                            .asText())
                    .as("the style is in force")
                    .isNotEqualTo("rgb(0, 0, 0)");
            assertThat(browser.evaluated("document.querySelector('h1').innerText")
                            .asText())
                    .isEqualTo("shop & <b>sons");
            for (var reached : told.at("/heals/reached")) {
                assertThat(shown(browser, "outcomes", reached.at("/code").asText(), 1))
                        .isEqualTo(reached.at("/count").asText());
            }
            for (var source : List.of("templates", "lessons (memory)")) {
                assertThat(shown(browser, "sources", source, 1)).isEqualTo("1");
            }
            assertThat(browser.evaluated("document.querySelectorAll('script, iframe, object, img').length")
                            .asInt())
                    .isZero();
            assertThat(browser.evaluated("document.documentElement.scrollWidth - window.innerWidth")
                            .asInt())
                    .as("nothing is wider than the window")
                    .isLessThanOrEqualTo(0);
        }
    }

    /** What stands in a cell of the row of that name. */
    private static String shown(Chromium browser, String section, String row, int cell) throws Exception {
        return browser.evaluated("""
                        [...document.querySelectorAll('#%s tbody tr')]
                            .filter(row => row.children[0].innerText === '%s')
                            .map(row => row.children[%d].innerText)[0]
                        """.formatted(section, row, cell + 1)).asText();
    }

    @Test
    void whateverProgramsNameIsShownAsText() throws Exception {
        someHeals();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + project.resolve(".medic/medic.db"));
                var update = connection.prepareStatement(
                        "update incident set type = ?, place = ?, language = ?, seen = 2")) {
            update.setString(1, HOSTILE);
            update.setString(2, HOSTILE);
            update.setString(3, HOSTILE);
            update.executeUpdate();
        }
        assertThat(medic("report").exit()).isZero();
        var page = page();
        assertThat(page)
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src",
                        "\\u{202e}gnp",
                        "{{project}}")
                .doesNotContain("<script", "<img", "\u202e", "<b>");
        var told = medic("report", "--json").output();
        assertThat(told).doesNotContain("\u202e").contains("\\u202e");
        var program = Chromium.program();
        assumeThat(program).as("no Chromium on this machine").isPresent();
        try (var browser = new Chromium(program.get(), folder.resolve("profile"))) {
            browser.open(project.resolve("medic-report.html").toUri());
            assertThat(browser.messages()).isEmpty();
            assertThat(browser.evaluated("document.querySelector('#recurring td').innerText")
                            .asText())
                    .contains("<script>alert('x')</script>\"><img src=x onerror=alert(1)>\\u{202e}gnp");
        }
    }

    @Test
    void aProjectInWhichNothingFailedHasAReportThatSaysWhatWouldFillIt() throws Exception {
        var written = medic("report");
        assertThat(written.exit()).isZero();
        assertThat(written.output()).startsWith("Nothing has failed under medic in this time.");
        assertThat(page())
                .contains(
                        "medic run -- python3 app.py",
                        "Nothing was decided on",
                        "Too few outcomes to tell: 0 of at least 30",
                        "the third accepted fix of one kind");
        assertThat(json().at("/heals/count").asInt()).isZero();
    }

    @Test
    void noFileIsLostButAnEarlierReport() throws Exception {
        Files.writeString(project.resolve("medic-report.html"), "<p>mine</p>");
        var refused = medic("report");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("is no report of medic's and stays", "--force");
        assertThat(page()).isEqualTo("<p>mine</p>");
        assertThat(medic("report", "--force").exit()).isZero();
        assertThat(medic("report").exit()).as("an earlier report").isZero();
        assertThat(page()).endsWith("</html>\n");
        assertThat(medic("report", "--out", "none/at/all.html").errors()).contains("there is no folder");
        assertThat(medic("report", "--out", ".medic").errors()).contains("is a folder");
        assertThat(medic("report", "--out", "/dev/null").errors()).contains("is no file");
        assertThat(medic("report", "--since", "yesterday").errors()).contains("one looks like 2026-11-01");
    }

    @Test
    void theFileIsLikeAnyOfTheUserAndALinkToItStays() throws Exception {
        var shared = Files.createFile(folder.resolve("shared.html"));
        var usual = PosixFilePermissions.toString(Files.getPosixFilePermissions(shared));
        Files.delete(shared);
        assertThat(medic("report", "--out", shared.toString()).exit()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared)))
                .isEqualTo(usual);
        var link = Files.createSymbolicLink(project.resolve("medic-report.html"), shared);
        Files.writeString(shared, Files.readString(shared).replace("<title>", "<title>old "));
        assertThat(medic("report").exit()).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(shared).content().doesNotContain("<title>old ");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("shared.html", "shop & <b>sons");
        }
    }

    @Test
    void whatWasTurnedDownIsCounted() throws Exception {
        heal("carts.py", "CARTS");
        try (var archive = SqliteArchive.open(project.resolve(".medic/medic.db"))) {
            archive.feedback().add(new Feedback(1, 1, Feedback.Kind.REJECTED, "not <wanted>", false, Instant.now()));
        }
        var told = json();
        assertThat(told.at("/acceptance/rejected").asInt()).isEqualTo(1);
        assertThat(told.at("/acceptance/in_project").asInt()).isZero();
        assertThat(told.at("/calibration/outcomes").asInt()).isEqualTo(1);
        assertThat(told.at("/calibration/right").asInt()).isZero();
    }
}
