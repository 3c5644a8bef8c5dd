package dev.codemedic.python.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String HIDDEN = "‹redacted›";

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "db_passwd",
                "pwd",
                "dbPassword",
                "CLIENT_SECRET",
                "authToken",
                "refresh_token",
                "api_key",
                "apiKey2",
                "auth",
                "credentials",
                "privateKey",
                "session_id",
                "sessionid",
                "cookie"
            })
    void hidesVariablesNamedLikeASecret(String name) throws Exception {
        var value = failingWith(name + " = 'open sesame'").local(name);
        assertThat(value.text()).isEqualTo(HIDDEN);
        assertThat(value.kind()).isEqualTo("text");
        assertThat(value.size()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"author", "passenger", "key", "obsession", "tokenizer", "pass_count", "cook"})
    void leavesOtherNamesAlone(String name) throws Exception {
        assertThat(failingWith(name + " = 'open'").local(name).text()).isEqualTo("'open'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "sk-proj-0123456789abcdefghijklmnop",
                "xoxb-123456789012-abcdef",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "-----BEGIN RSA PRIVATE KEY-----\\nMIIE",
                "postgres://ann:open-sesame@db/shop",
                "Bearer abcdefghijklmnopqrst",
                "host=db password=open-sesame"
            })
    void hidesTextsThatLookLikeASecret(String text) throws Exception {
        var frame = failingWith("note = '" + text + "'\n    notes = ['first', note]\n    by = {note: 1}");
        assertThat(frame.local("note").text()).isEqualTo(HIDDEN);
        assertThat(frame.local("notes").text()).isEqualTo("['first', " + HIDDEN + "]");
        assertThat(frame.json().toString()).doesNotContain(text.substring(0, 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org:8080/a@b",
                "task-list-of-many-parts-1",
                "sk-learn-contributions",
                "x == password",
                "unexpected token: )",
                "mail bob@example.org"
            })
    void leavesOtherTextsAlone(String text) throws Exception {
        assertThat(failingWith("note = '" + text + "'").local("note").text()).isEqualTo("'" + text + "'");
    }

    @Test
    void hidesWhatASecretNameHoldsInside() throws Exception {
        var frame = failingWith("""
                settings = {'user': 'ann', 'password': 'open sesame', 'pwd': None}
                    tokens = ['open sesame']
                    class Session:
                        def __init__(self):
                            self.api_key = 'open sesame'
                    thing = Session()""");
        assertThat(frame.local("settings").text())
                .isEqualTo("{'user': 'ann', 'password': " + HIDDEN + ", 'pwd': None}");
        assertThat(frame.local("settings").member("'password'").text()).isEqualTo(HIDDEN);
        assertThat(frame.local("settings").member("'pwd'").text()).isEqualTo("None");
        assertThat(frame.local("tokens").text()).isEqualTo("['" + HIDDEN + "']");
        assertThat(frame.local("thing").member("api_key").text()).isEqualTo(HIDDEN);
        assertThat(frame.json().toString()).doesNotContain("open sesame");
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.python.capture.InstalledPython#all")
    void hidesSecretsInMessagesFactsAndArguments(InstalledPython python) throws Exception {
        var bench = HookBench.in(home).file("app.py", """
                        try:
                            {}["ghp_0123456789abcdefghijABCDEFGHIJ012345"]
                        except KeyError:
                            raise ValueError("cannot reach https://ann:opensesame@host/ with password=opensesame")
                        """);
        var capture = bench.run(python, "app.py", "--password", "opensesame", "--token=opensesame", "file")
                .capture();
        assertThat(capture.thrown().message())
                .isEqualTo("cannot reach https://ann:‹redacted›@host/ with password=‹redacted›");
        assertThat(capture.chain().get(1).fact("key")).containsExactly(HIDDEN);
        assertThat(capture.json().path("argv").toString())
                .isEqualTo("[\"app.py\",\"--password\",\"‹redacted›\",\"--token=‹redacted›\",\"file\"]");
        assertThat(capture.json().toString()).doesNotContain("opensesame").doesNotContain("0123456789");
    }

    @Test
    void hidesWhatASecretNameHeldWhereverItStands() throws Exception {
        var capture = HookBench.in(home)
                .file("app.py", """
                        class Login:
                            def __init__(self, word):
                                self.word = [{"nested": word}]

                        def fail():
                            password = "open sesame"
                            copy = password
                            sent = b"say " + password.encode()
                            login = Login(password)
                            long = "x" * 195 + password
                            try:
                                raise KeyError(password)
                            except KeyError as wrong:
                                raise ValueError("wrong: " + password) from wrong

                        fail()
                        """)
                .run(InstalledPython.newest(), "app.py")
                .capture();
        assertThat(capture.json().toString()).doesNotContain("sesame").doesNotContain("open s");
        assertThat(capture.thrown().message()).isEqualTo("wrong: " + HIDDEN);
        assertThat(capture.prime().local("copy").text()).isEqualTo("'" + HIDDEN + "'");
    }

    @Test
    void keepsTheTokensOfAParser() throws Exception {
        var frame = failingWith("tokens = ['(', 'x', '+', '1', ')']\n    token = '+'\n    token_count = 5");
        assertThat(frame.local("tokens").text()).isEqualTo("['(', 'x', '+', '1', ')']");
        assertThat(frame.local("token").text()).isEqualTo("'+'");
        assertThat(frame.local("token_count").text()).isEqualTo("5");
    }

    private Captured.Frame failingWith(String assignment) throws Exception {
        return HookBench.in(home)
                .file("app.py", "def fail():\n    " + assignment + "\n    raise ValueError()\n\n\nfail()\n")
                .run(InstalledPython.newest(), "app.py")
                .capture()
                .prime();
    }
}
