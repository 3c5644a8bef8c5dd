package dev.codemedic.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes reports, each file whole or not at all. */
public final class ReportFiles {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /** Writes the report as JSON. */
    public static void json(BenchReport report, Path file) throws IOException {
        write(file, JSON.writeValueAsString(report) + "\n");
    }

    /** Writes {@code report.md} and {@code report.html}. */
    public static void folder(BenchReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        write(folder.resolve("report.md"), new MarkdownReport(report).text());
        write(folder.resolve("report.html"), new HtmlReport(report).text());
    }

    private static void write(Path file, String text) throws IOException {
        var whole = file.toAbsolutePath();
        var part = whole.resolveSibling("." + whole.getFileName() + ".part");
        Files.writeString(part, text);
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
