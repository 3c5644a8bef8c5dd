package dev.codemedic.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.bench.judge.Judged;
import dev.codemedic.bench.repair.BugResult;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class ReportTest {
    private static final String HOSTILE = "<script>alert('x')</script> \" & | \u001b[31m \u202e";
    private static final BenchReport REPORT = BenchReport.of(
            "set" + HOSTILE,
            "python",
            "medic 1" + HOSTILE,
            60,
            List.of(bug("slow" + HOSTILE, 9, true), bug("quick", 1, true), bug("odd", 4, false)));

    @TempDir
    Path folder;

    @Test
    void thePageHoldsNoMarkupFromOutside() {
        var page = new HtmlReport(REPORT).text();
        assertThat(page)
                .doesNotContain("<script")
                .contains("&lt;script&gt;")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void thePageNeedsNothingElse() {
        var page = new HtmlReport(REPORT).text();
        assertThat(page).contains("prefers-color-scheme: dark").contains("<svg");
        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("://")
                .doesNotContain("src=")
                .doesNotContain("url(");
    }

    @Test
    void thePlotsAreWellFormedAndTimesRise() throws Exception {
        var page = new HtmlReport(REPORT).text();
        int plots = 0;
        for (int at = page.indexOf("<svg"); at >= 0; at = page.indexOf("<svg", at + 1)) {
            var plot = page.substring(at, page.indexOf("</svg>", at) + 6);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(plot)));
            plots++;
        }
        assertThat(plots).isEqualTo(3);
        assertThat(page.indexOf(">quick<")).isLessThan(page.indexOf(">odd<"));
    }

    @Test
    void theTableHasARowForEachBugAndNoOtherCells() {
        var rows = new MarkdownReport(REPORT)
                .table()
                .lines()
                .filter(line -> line.startsWith("|"))
                .toList();
        assertThat(rows).hasSize(5);
        assertThat(rows)
                .allMatch(row -> row.replace("\\|", "")
                                .chars()
                                .filter(letter -> letter == '|')
                                .count()
                        == 9);
        assertThat(rows.toString()).doesNotContain("<script").doesNotContain("\u001b");
    }

    @Test
    void theJsonHasTheAgreedNames() throws IOException {
        ReportFiles.json(REPORT, folder.resolve("out.json"));
        var json = new ObjectMapper().readTree(folder.resolve("out.json").toFile());
        assertThat(json.fieldNames()).toIterable().contains("benchmark", "lang", "summary", "bugs");
        var summary = json.path("summary");
        assertThat(summary.fieldNames())
                .toIterable()
                .containsExactly(
                        "total",
                        "unusable",
                        "plausible",
                        "correct",
                        "median_seconds",
                        "max_seconds",
                        "candidates_per_second_per_core",
                        "judged_per_second_per_core");
        assertThat(summary.path("total").asInt()).isEqualTo(3);
        assertThat(summary.path("plausible").asInt()).isEqualTo(3);
        assertThat(summary.path("correct").asInt()).isEqualTo(2);
        assertThat(summary.path("median_seconds").asDouble()).isEqualTo(4);
        assertThat(summary.path("max_seconds").asDouble()).isEqualTo(9);
        assertThat(summary.path("candidates_per_second_per_core").asDouble()).isEqualTo(1000);
        assertThat(json.path("bugs").get(0).path("edit").path("diff").asText()).contains("<script>");
    }

    @Test
    void filesAreWrittenWhole() throws IOException {
        ReportFiles.folder(REPORT, folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.md", "report.html");
        }
    }

    private static BugResult bug(String name, double seconds, boolean correct) {
        return new BugResult(
                name,
                "python",
                new Judged(true, correct, correct ? "" : HOSTILE, 1000, 5, 0, 0.5),
                new BugResult.Edit("plausible", "search:constant", HOSTILE, "-a\n+" + HOSTILE + "\n", 0.8),
                new BugResult.Effort(seconds, seconds, 2, 3, 1200, 0, 2000, 0.6, 2, 120),
                "",
                HOSTILE,
                List.of(HOSTILE));
    }
}
