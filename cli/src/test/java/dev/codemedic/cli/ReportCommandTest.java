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
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What medic tells of its work in figures. */
class ReportCommandTest {
    private static final String HOSTILE =
            "<script>alert('x')</script>\"><img src=x onerror=alert(1)>\u202egnp.exe{{project}}";

    /** Of all tests, which only read it, since heals take time. */
    @TempDir
    static Path folder = Path.of("");

    private static Path project = Path.of("");

    @TempDir
    Path empty;

    /** Three failures: one with a fix that is applied, one whose fix is turned down, one that nothing can be done about. */
    @BeforeAll
    static void someHeals() throws IOException, InterruptedException {
        project = Files.createDirectory(folder.resolve("shop & <b>sons"));
        Files.writeString(project.resolve("medic.toml"), "");
        heal("carts.py", "CARTS");
        medic("apply", "--no-run", "M-1");
        heal("stock.py", "STOCK");
        Files.writeString(project.resolve("lost.py"), "open('/nowhere/at/all')\n");
        medic("run", "--", "python3", "lost.py");
        try (var archive = SqliteArchive.open(project.resolve(".medic/medic.db"))) {
            archive.feedback().add(new Feedback(2, 1, Feedback.Kind.REJECTED, "not <wanted>", false, Instant.now()));
        }
    }

    @BeforeEach
    void mark() throws IOException {
        Files.writeString(empty.resolve("medic.toml"), "");
    }

    private static MedicProcess medic(String... words) throws IOException, InterruptedException {
        return MedicProcess.in(project, words);
    }

    private static JsonNode json(String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("report", "--json"));
        words.addAll(List.of(options));
        var told = medic(words.toArray(String[]::new)).output();
        assertThat(told.lines()).hasSize(1);
        return new ObjectMapper().readTree(told.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void heal(String file, String table) throws IOException, InterruptedException {
        Files.writeString(project.resolve(file), """
                import sys

                %1$s = {"alice": [3, 4]}

                def prices(name):
                    return %1$s.get(name)

                print(sum(price for price in prices(sys.argv[1])))
                """.formatted(table));
        medic("run", "--", "python3", file, "nobody");
    }

    @Test
    void whatWasDoneIsToldInFigures() throws Exception {
        var told = json();
        assertThat(told.at("/heals/count").asInt()).isEqualTo(3);
        assertThat(told.at("/heals/with_proposal").asInt()).isEqualTo(2);
        assertThat(told.at("/heals/reached").toString())
                .isEqualTo("[{\"code\":\"survives\",\"count\":2},{\"code\":\"environment\",\"count\":1}]");
        assertThat(told.at("/heals/fates").toString())
                .isEqualTo(
                        "[{\"code\":\"applied\",\"count\":1},{\"code\":\"rejected\",\"count\":1},{\"code\":\"no-proposal\",\"count\":1}]");
        assertThat(told.at("/acceptance/in_project").asInt()).isEqualTo(1);
        assertThat(told.at("/acceptance/rejected").asInt()).isEqualTo(1);
        assertThat(told.at("/calibration/outcomes").asInt()).isEqualTo(2);
        assertThat(told.at("/calibration/right").asInt()).isEqualTo(1);
        assertThat(told.at("/times/from_memory/to_proposal/count").asInt()).isEqualTo(1);
        assertThat(told.at("/times/anew/to_project/count").asInt()).isEqualTo(1);
        assertThat(told.at("/sources").findValuesAsText("source")).containsExactly("lesson", "template");
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
        var told = json("--out", empty.resolve("page.html").toString());
        var file = empty.resolve("page.html").toUri();
        try (var browser = new Chromium(program.get(), empty.resolve("profile"))) {
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
            for (int width : new int[] {1200, 360}) {
                browser.width(width);
                var root = "document.documentElement";
                assertThat(browser.evaluated(root + ".scrollWidth - " + root + ".clientWidth")
                                .asInt(-1))
                        .as("pixels that are wider than a window of " + width)
                        .isZero();
            }
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
        var hostile = Files.createDirectory(empty.resolve("<script>sons"));
        Files.createDirectory(hostile.resolve(".medic"));
        Files.copy(project.resolve(".medic/medic.db"), hostile.resolve(".medic/medic.db"));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + hostile.resolve(".medic/medic.db"));
                var update = connection.prepareStatement(
                        "update incident set type = ?, place = ?, language = ?, seen = 2")) {
            update.setString(1, HOSTILE);
            update.setString(2, HOSTILE);
            update.setString(3, HOSTILE);
            update.executeUpdate();
        }
        var told = MedicProcess.in(hostile, "report", "--json", "--out", "page.html");
        assertThat(told.exit()).isZero();
        assertThat(told.output()).doesNotContain("\u202e").contains("\\u202e");
        assertThat(hostile.resolve("page.html"))
                .content()
                .contains(
                        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&gt;&lt;img src",
                        "\\u{202e}gnp",
                        "{{project}}")
                .doesNotContain("<script", "<img", "\u202e", "<b>");
        var program = Chromium.program();
        assumeThat(program).as("no Chromium on this machine").isPresent();
        try (var browser = new Chromium(program.get(), empty.resolve("profile"))) {
            browser.open(hostile.resolve("page.html").toUri());
            assertThat(browser.messages()).isEmpty();
            assertThat(browser.evaluated("document.querySelector('#recurring td').innerText")
                            .asText())
                    .contains("<script>alert('x')</script>\"><img src=x onerror=alert(1)>\\u{202e}gnp");
        }
    }

    @Test
    void aProjectInWhichNothingFailedHasAReportThatSaysWhatWouldFillIt() throws Exception {
        var written = MedicProcess.in(empty, "report");
        assertThat(written.exit()).isZero();
        assertThat(written.output())
                .startsWith("Nothing has failed under medic in this time.")
                .contains("Wrote medic-report.html");
        assertThat(empty.resolve("medic-report.html"))
                .content()
                .contains(
                        "medic run -- python3 app.py",
                        "Nothing was decided on",
                        "Too few outcomes to tell: 0 of at least 30",
                        "the third accepted fix of one kind");
    }

    @Test
    void aFileThatIsNoReportStaysAndWrongWordsAreAnsweredInOneLine() throws Exception {
        Files.writeString(empty.resolve("medic-report.html"), "<p>mine</p>");
        var refused = MedicProcess.in(empty, "report");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).contains("is no report of medic's and stays", "--force");
        assertThat(empty.resolve("medic-report.html")).hasContent("<p>mine</p>");
        assertThat(MedicProcess.in(empty, "report", "--since", "yesterday").errors())
                .contains("one looks like 2026-11-01");
    }
}
