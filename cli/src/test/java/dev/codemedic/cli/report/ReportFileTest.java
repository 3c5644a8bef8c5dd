package dev.codemedic.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
    private static final String PAGE = "<!DOCTYPE html>\n" + ReportFile.MARK + "\n";

    @TempDir
    Path folder;

    private Optional<String> objection(Path file) throws IOException {
        return new ReportFile(file).objection(false);
    }

    @Test
    void anEarlierReportIsReplacedAndNothingElseUnlessForced() throws IOException {
        var file = folder.resolve("report.html");
        assertThat(objection(file)).isEmpty();
        new ReportFile(file).write(PAGE);
        assertThat(objection(file)).isEmpty();
        Files.writeString(file, "<p>mine</p>");
        assertThat(objection(file)).hasValueSatisfying(why -> assertThat(why).contains("stays", "--force"));
        assertThat(new ReportFile(file).objection(true)).isEmpty();
    }

    @Test
    void foldersDevicesAndFilesNowhereAreRefusedEvenWhereForced() throws IOException {
        for (var file : new Path[] {folder, folder.resolve("none/at/all.html"), Path.of("/dev/null")}) {
            assertThat(new ReportFile(file).objection(true)).as(file.toString()).isPresent();
        }
        var link = Files.createSymbolicLink(folder.resolve("link.html"), folder.resolve("gone.html"));
        assertThat(new ReportFile(link).objection(true)).isPresent();
    }

    @Test
    void theFileIsLikeAnyOfTheUser() throws IOException {
        var usual = Files.createFile(folder.resolve("usual"));
        var file = folder.resolve("report.html");
        new ReportFile(file).write(PAGE);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void aLinkStaysAndNothingIsLeftBesideTheFile() throws IOException {
        var file = folder.resolve("report.html");
        new ReportFile(file).write(PAGE + "old");
        var link = Files.createSymbolicLink(folder.resolve("link.html"), file);
        new ReportFile(link).write(PAGE);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(PAGE);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }
}
