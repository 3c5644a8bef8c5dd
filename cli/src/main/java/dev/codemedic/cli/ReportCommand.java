package dev.codemedic.cli;

import dev.codemedic.cli.report.ReportFile;
import dev.codemedic.cli.report.ReportJson;
import dev.codemedic.cli.report.ReportPage;
import dev.codemedic.cli.report.Subject;
import dev.codemedic.cli.report.Summary;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.rank.Scoring;
import dev.codemedic.learn.recall.ProjectMemory;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.Records;
import dev.codemedic.sandbox.Access;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells in figures what medic did in a project. */
@CommandLine.Command(
        name = "report",
        description = {
            "Write a page about what medic did in this project: outcomes, acceptance, times,",
            "sources, models, calibration, what comes again, rules. It needs no network and no script."
        })
final class ReportCommand implements Callable<Integer> {
    private static final Path USUAL = Path.of("medic-report.html");
    /** Longer than any sentence of the page. */
    private static final int LONGEST = 600;
    /** Of other projects, as many as heals go by. */
    private static final int ELSEWHERE = 500;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "The page to write, instead of medic-report.html in the working directory.")
    @Nullable
    Path out;

    @Option(
            names = "--json",
            description = "Print the figures as one line of JSON; a page is then written only with --out.")
    boolean json;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only from that day on, such as 2026-11-01.")
    @Nullable
    LocalDate since;

    @Option(names = "--force", description = "Replace a file that is no report of medic's.")
    boolean force;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var file = new ReportFile(out == null ? USUAL : out);
        boolean page = !json || out != null;
        var objection = page ? file.objection(force) : Optional.<String>empty();
        if (objection.isPresent()) {
            System.err.println("medic: " + Plain.line(objection.get(), 400));
            return 1;
        }
        var project = where.project();
        var zone = ZoneId.systemDefault();
        var from = since == null ? Instant.MIN : since.atStartOfDay(zone).toInstant();
        var figures = Figures.of(records(project), from, zone);
        var subject = new Subject(String.valueOf(project.root().getFileName()), Instant.now(), since);
        if (page) {
            file.write(new ReportPage(text -> Plain.line(text, LONGEST), zone).of(subject, figures));
        }
        if (json) {
            System.out.println(ReportJson.of(subject, figures));
        } else {
            Summary.of(figures).forEach(System.out::println);
            System.out.println("Wrote " + Plain.line(file.file().toString(), LONGEST) + "; open it in a browser.");
        }
        return 0;
    }

    private static Records records(Project project) throws IOException {
        try (var clinic = Wiring.clinic(project, new Languages(), "auto", Access.NONE);
                var ledger = SqliteLedger.open(Wiring.state(project).resolve("medic.db"))) {
            var archive = clinic.archive();
            return new Records(
                    archive.cases().facts(),
                    archive.feedback().outcomes(Integer.MAX_VALUE),
                    ledger.exchanges(Instant.EPOCH),
                    Wiring.book(project, archive).rules(),
                    scoring(project, archive));
        }
    }

    /** By which a heal would be scored now. */
    private static Scoring scoring(Project project, Archive archive) throws IOException {
        var elsewhere = Wiring.memory(project).shared() ? Wiring.elsewhere(project, ELSEWHERE) : List.<Outcome>of();
        return new ProjectMemory(archive, Wiring.rules(project), elsewhere, false, Optional.empty()).scoring();
    }
}
