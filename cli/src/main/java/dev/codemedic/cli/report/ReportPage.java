package dev.codemedic.cli.report;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import dev.codemedic.learn.report.Figures;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A report as one page that needs nothing else: no script, no picture, no font, no network. Every text goes through one
 * escaper, whoever wrote it.
 */
public final class ReportPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String STYLE = "report.css";

    private final UnaryOperator<String> plain;
    private final ZoneId zone;

    /** @param plain makes hidden and reordering characters visible @param zone whose days and hours are shown */
    public ReportPage(UnaryOperator<String> plain, ZoneId zone) {
        this.plain = plain;
        this.zone = zone;
    }

    /** The page. */
    public String of(Subject subject, Figures figures) {
        return Mustache.compiler()
                .withEscaper(text -> Escapers.HTML.escape(plain.apply(text)))
                .withLoader(ReportPage::resource)
                .compile(resource("report.html"))
                .execute(Map.of(
                        "digest", digest(),
                        "project", subject.project(),
                        "period",
                                subject.from()
                                        .map((LocalDate day) -> "Since " + DAY.format(day))
                                        .orElse("All that is kept"),
                        "made", TIME.format(subject.made().atZone(zone)),
                        "summary", Summary.of(figures),
                        "width", Chart.WIDTH,
                        "sections", sections(figures)));
    }

    private List<Section> sections(Figures figures) {
        return List.of(
                OutcomeSections.outcomes(figures),
                OutcomeSections.types(figures),
                AcceptanceSection.of(figures.acceptance()),
                TimeSection.of(figures.times()),
                SourceSections.sources(figures),
                SourceSections.models(figures),
                ConfidenceSection.of(figures.calibration()),
                MemorySections.recurrences(figures, zone),
                MemorySections.rules(figures),
                OutcomeSections.unhealed(figures));
    }

    /** The page allows this one style and nothing else. */
    private static String digest() {
        try (var style = resource(STYLE)) {
            var bytes = style.readAllAsString().getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException("the style of the report is missing from the jar", broken);
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }
}
