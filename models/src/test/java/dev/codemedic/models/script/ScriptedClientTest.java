package dev.codemedic.models.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.model.Message;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Question;
import dev.codemedic.models.provider.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedClientTest {
    @TempDir
    Path folder;

    private ScriptedClient client(String recording) throws IOException {
        var file = Files.writeString(folder.resolve("demo.yaml"), recording);
        return new ScriptedClient(Recording.read(file), new Tokens());
    }

    private static String ask(ScriptedClient client, String role, String text) throws ModelTrouble {
        return client.ask(question(role, text), _ -> {}).text();
    }

    private static Question question(String role, String text) {
        return new Question(role, role + " 1", List.of(Message.user(text)), 100, 0, 1);
    }

    @Test
    void eachRoleGetsItsAnswersInOrder() throws Exception {
        var client = client("""
                - role: fixer
                  answer: first
                - role: planner
                  answer: the plan
                - role: fixer
                  answer: second
                """);
        assertThat(ask(client, "fixer", "?")).isEqualTo("first");
        assertThat(ask(client, "fixer", "?")).isEqualTo("second");
        assertThat(ask(client, "planner", "?")).isEqualTo("the plan");
        assertThatThrownBy(() -> ask(client, "fixer", "?"))
                .isInstanceOfSatisfying(
                        ModelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(ModelTrouble.Kind.EMPTY))
                .hasMessageContaining("scripted/demo.yaml has no answer left for the fixer");
    }

    @Test
    void anAnswerWaitsForTheQuestionItIsMeantFor() throws Exception {
        var client = client("""
                - role: fixer
                  contains: KeyError
                  answer: of the key
                - role: fixer
                  answer: of anything
                  repeat: true
                """);
        assertThat(ask(client, "fixer", "ValueError")).isEqualTo("of anything");
        assertThat(ask(client, "fixer", "KeyError: 'x'")).isEqualTo("of the key");
        assertThat(ask(client, "fixer", "KeyError: 'x'")).isEqualTo("of anything");
    }

    @Test
    void whatItSaysIsLabelledAsScripted() throws Exception {
        var client = client("""
                [{"role": "fixer", "answer": "from JSON", "likelihood": 0.75}]
                """);
        var heard = new StringBuilder();
        var answer = client.ask(question("fixer", "What is wrong?"), heard::append);
        assertThat(answer.model()).isEqualTo("scripted/demo.yaml").isEqualTo(client.name());
        assertThat(answer.text()).isEqualTo("from JSON").isEqualTo(heard.toString());
        assertThat(answer.likelihood()).hasValue(0.75);
        assertThat(answer.usage().questionTokens()).isPositive();
        assertThat(answer.usage().price()).isZero();
        assertThat(client.local()).isTrue();
    }

    private void refuses(String recording, String words) {
        assertThatThrownBy(() -> client(recording))
                .isInstanceOf(RecordingUnreadable.class)
                .hasMessageContaining("the recording " + folder.resolve("demo.yaml"))
                .hasMessageContaining(words)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aMistakeIsSaidWithItsLine() {
        refuses("", "line 1, is no list of answers");
        refuses("[]", "line 1, has no answer");
        refuses("role: fixer\nanswer: x\n", "line 1, is no list of answers");
        refuses(
                "- role: fixer\n  answer: x\n- role: fixer\n  anser: x\n",
                "line 3, has words that mean nothing: anser");
        refuses("- role: mender\n  answer: x\n", "line 1, has no role that there is; there are analyst, fixer");
        refuses("- role: fixer\n", "line 1, has no answer");
        refuses("- role: fixer\n  answer: 5\n", "line 1, has a value of answer that is no text; put it in quotes");
        refuses("- role: fixer\n  answer: x\n  likelihood: 2\n", "likelihood that is no number from 0 to 1");
        refuses("- role: fixer\n  answer: x\n  repeat: often\n", "neither true nor false");
        refuses("- just words\n", "line 1, has no role");
        refuses("- role: fixer\n  answer: \"x\n", "is no YAML");
        refuses("- role: fixer\n  answer: x\n - role: y\n", "line 3, is no YAML");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new ScriptedClient(Recording.read(folder.resolve("none.yaml")), new Tokens()))
                .hasMessage("the recording " + folder.resolve("none.yaml")
                        + " cannot be read; give the path of a recording as scripted:FILE");
    }

    @Test
    void theBundledRecordingCanBeRead() throws Exception {
        var client = new ScriptedClient(
                Recording.read(Path.of("..", "examples", "models", "sums", "sums.yaml")), new Tokens());
        assertThat(ask(client, "fixer", "RuntimeError: the sum is 5, not 6")).contains("sums.py", "<<<<<<< SEARCH");
    }
}
