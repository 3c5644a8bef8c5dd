package dev.codemedic.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The model is written into a settings file, and all else stays byte for byte. */
class ProjectFileTest {
    private static final String MODEL = "ollama/qwen2.5-coder:7b";
    private static final String LINE = "use = \"" + MODEL + "\"";

    @TempDir
    Path folder;

    private String using(String text) throws IOException {
        Files.writeString(folder.resolve("medic.toml"), text);
        ProjectFile.of(folder).use(MODEL);
        return Files.readString(folder.resolve("medic.toml"));
    }

    @Test
    void anOldModelIsReplacedAndItsCommentStays() throws Exception {
        assertThat(using("# mine\n[models]  # here\n  use =  'ollama/old'  # for now\nsamples = 1\n"))
                .isEqualTo("# mine\n[models]  # here\n  use =  \"" + MODEL + "\"  # for now\nsamples = 1\n");
    }

    @Test
    void anOldListOverSeveralLinesIsReplaced() throws Exception {
        assertThat(using("[models]\nuse = [\n  \"a\", # [1]\n  'b]',\n]  # both\nsamples = 1\n"))
                .isEqualTo("[models]\n" + LINE + "  # both\nsamples = 1\n");
    }

    @Test
    void theLineGoesBelowItsTableOrTheTableToTheEnd() throws Exception {
        assertThat(using("[models]\nsamples = 1\n")).isEqualTo("[models]\n" + LINE + "\nsamples = 1\n");
        assertThat(using("[models]\n\n# use = \"auto\"\n\nsamples = 1"))
                .isEqualTo("[models]\n\n# use = \"auto\"\n" + LINE + "\n\nsamples = 1");
        assertThat(using("[models]")).isEqualTo("[models]\n" + LINE + "\n");
        assertThat(using("")).isEqualTo("[models]\n" + LINE + "\n");
        assertThat(using("# only a comment")).isEqualTo("# only a comment\n\n[models]\n" + LINE + "\n");
    }

    @Test
    void lineEndsAndMarksOfTheFileAreKept() throws Exception {
        assertThat(using("\uFEFF[models]\r\nsamples = 1\r\n"))
                .isEqualTo("\uFEFF[models]\r\n" + LINE + "\r\nsamples = 1\r\n");
    }

    @Test
    void aKeyOfAnotherTableIsNotMeant() throws Exception {
        assertThat(using("[models]\n[models.price.\"openai/use\"]\nquestion = 1\nanswer = 2\n"))
                .isEqualTo("[models]\n" + LINE + "\n[models.price.\"openai/use\"]\nquestion = 1\nanswer = 2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models = { use = 'x' }\n",
                "models.use = 'x'\n",
                "[models]\n\"use\" = 'x'\n",
                "[models.heal]\ndollars = 1\n[models]\nuse = \"\"\"\nx\"\"\"\n"
            })
    void whatIsWrittenInAnotherWayIsEitherRightOrLeftAlone(String text) throws Exception {
        try {
            using(text);
            var settings = Settings.of(folder, Map.of(), folder).models(Optional.empty());
            assertThat(settings.use())
                    .hasToString(
                            "Named[names=[" + MODEL + "], source=" + folder.resolve("medic.toml") + ", lenient=false]");
        } catch (SettingsUnusable unclear) {
            assertThat(unclear).hasMessageContaining("Write it below [models]: " + LINE);
            assertThat(folder.resolve("medic.toml")).hasContent(text);
        }
    }

    @Test
    void withoutAFileTheExplainedOneIsWritten() throws Exception {
        ProjectFile.of(folder).use(MODEL);
        assertThat(folder.resolve("medic.toml"))
                .content()
                .contains("# privacy = \"local-only\"", "\n" + LINE + "\n")
                .startsWith("# What Code Medic does");
    }

    @Test
    void permissionsAndALinkStay() throws Exception {
        var real = Files.writeString(folder.resolve("shared.toml"), "[models]\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve("medic.toml"), real);
        ProjectFile.of(folder).use(MODEL);
        assertThat(folder.resolve("medic.toml")).isSymbolicLink();
        assertThat(real).hasContent("[models]\n" + LINE + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aBrokenFileIsNotTouched() throws Exception {
        assertThatThrownBy(() -> using("[models\n")).isInstanceOf(SettingsUnusable.class);
        assertThat(folder.resolve("medic.toml")).hasContent("[models\n");
    }
}
