package dev.codemedic.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.decide.Kind;
import dev.codemedic.core.decide.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PolicySettingsTest {
    @TempDir
    Path folder;

    private PolicySettings read(String project, String user) throws IOException, SettingsUnusable {
        var own = Files.writeString(folder.resolve("medic.toml"), project);
        var general = Files.writeString(folder.resolve("config.toml"), user);
        return new Settings(own, general).policy();
    }

    private PolicySettings read(String project) throws IOException, SettingsUnusable {
        return read("[policy]\n" + project, "");
    }

    @Test
    void withoutAWordNothingIsWrittenUnlessAskedAndAllIsOffered() throws Exception {
        var settings = read("");
        assertThat(settings.mode()).isEqualTo(new Sourced<>(Mode.ASK, "default"));
        assertThat(settings.askAbove().value()).isZero();
        assertThat(settings.kind().value()).isEqualTo(Kind.APPLICATION);
    }

    @Test
    void whereMedicMayApplyLessThanSevenTenthsIsNotOffered() throws Exception {
        var settings = read("mode = \"apply\"\n");
        assertThat(settings.applyAbove().value()).isEqualTo(0.9);
        assertThat(settings.askAbove().value()).isEqualTo(0.7);
        assertThat(settings.mode().source()).endsWith("medic.toml");
    }

    @ParameterizedTest
    @CsvSource({
        "apply,ask,ask",
        "apply,diagnose,diagnose",
        "ask,apply,ask",
        "diagnose,apply,diagnose",
        "apply,apply,apply"
    })
    void noProjectGoesFurtherThanTheUserLetsIt(String project, String user, String inForce) throws Exception {
        var settings = read("[policy]\nmode = \"" + project + "\"\n", "[policy]\nmode = \"" + user + "\"\n");
        assertThat(settings.mode().value().word()).isEqualTo(inForce);
    }

    @Test
    void ofTwoFiguresTheStricterCounts() throws Exception {
        var settings = read(
                "[policy]\nmax-an-hour = 100\napply-above = 0.8\nprobation-runs = 9\n",
                "[policy]\nmax-an-hour = 3\napply-above = 0.95\nprobation-runs = 2\n");
        assertThat(settings.hour().value()).isEqualTo(3);
        assertThat(settings.hour().source()).endsWith("config.toml");
        assertThat(settings.applyAbove().value()).isEqualTo(0.95);
        assertThat(settings.runs().value()).isEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aKindIsABoundAndGivesTheRest(Kind kind) throws Exception {
        var settings = read("mode = \"apply\"\nkind = \"" + kind.word() + "\"\n");
        assertThat(settings.mode().value()).isEqualTo(kind.most());
        assertThat(settings.hour().value()).isEqualTo(kind.hour());
        assertThat(settings.onlyVerified().value()).isEqualTo(kind.bar().onlyVerified());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode = 1|mode in [policy]: it has to be a text",
                "mode = 'never'|mode in [policy]: it has to be one of apply, ask, diagnose",
                "kind = 'toy'|kind in [policy]: it has to be one of script, application, library, service, critical",
                "apply-above = 1.5|apply-above in [policy]: it has to be a number from 0 to 1",
                "apply-above = 'high'|apply-above in [policy]: it has to be a number",
                "max-an-hour = -1|max-an-hour in [policy]: it has to be a whole number from 0",
                "probation-runs = 0|probation-runs in [policy]: it has to be a whole number from 1",
                "ask-above = 0.95|ask-above in [policy]: it is above apply-above",
                "paths = 'src'|paths in [policy]: it has to be a table",
                "paths = { 'src/[' = 'ask' }|it is no pattern of file names",
                "paths = { 'src' = 'maybe' }|it has to be one of never, diagnose, ask, apply",
                "limit = 3|there is no key \"limit\" in [policy]"
            })
    void whatCannotBeIsSaidWithFileAndKey(String line, String message) {
        assertThatThrownBy(() -> read(line + "\n"))
                .isInstanceOf(SettingsUnusable.class)
                .hasMessageStartingWith(folder.resolve("medic.toml").toString())
                .hasMessageContaining(message);
    }
}
