package dev.codemedic.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    private final Placeholders session = new Placeholders(new Redactor(KnownSecrets.NONE));

    @Test
    void givesEachSecretOnePlaceholderInAllTexts() {
        var first = session.redact("password='alpha-1' token='bravo-22'");
        var second = session.redact("token='bravo-22', then alpha-1 again");
        assertThat(first.text()).isEqualTo("password='‹secret-1›' token='‹secret-2›'");
        assertThat(second.text()).isEqualTo("token='‹secret-2›', then ‹secret-1› again");
    }

    @Test
    void putsTheOriginalsBackIntoATextThatWasEdited() {
        var redacted = session.redact("connect(password='alpha-1')\n");
        var edited = redacted.text().replace("connect(", "connect(retries=3, ") + "log('‹secret-9›')\n";
        assertThat(redacted.restore(edited)).isEqualTo("connect(retries=3, password='alpha-1')\nlog('‹secret-9›')\n");
    }

    @Test
    void aPlaceholderThatStoodInTheOriginalComesBackAsItWas() {
        var first = session.redact("password='alpha-1'");
        var second = session.redact("say ‹secret-1›, password='bravo-22'");
        assertThat(first.restored()).isEqualTo("password='alpha-1'");
        assertThat(second.restored()).isEqualTo("say ‹secret-1›, password='bravo-22'");
        assertThat(second.text()).doesNotContain("bravo-22");
    }

    @Test
    void doesNotTellTheOriginalsWhenItIsPrinted() {
        assertThat(session.redact("password='alpha-1'").toString()).doesNotContain("alpha-1");
    }

    @Property(tries = 300)
    void restoringGivesTheOriginal(@ForAll("texts") String text, @ForAll("texts") String other) {
        session.redact(other);
        assertThat(session.redact(text).restored()).isEqualTo(text);
    }

    @Property(tries = 300)
    void whatIsHiddenAlreadyStaysHiddenOnce(@ForAll("texts") String text, @ForAll("texts") String other) {
        session.redact(other);
        var hidden = session.redact(text);
        var again = session.redactRest(hidden.text());
        assertThat(placeholders(again.text())).containsAll(placeholders(hidden.text()));
        assertThat(again.restored()).isEqualTo(text);
    }

    @Property(tries = 300)
    void aFreshSessionFindsNothingMoreInWhatIsRedacted(@ForAll("texts") String text) {
        var once = session.redact(text).text();
        var again = new Placeholders(new Redactor(KnownSecrets.NONE)).redact(once);
        assertThat(again.text()).isEqualTo(once);
    }

    @Property(tries = 300)
    void noPlantedSecretIsLeft(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 119) Integer> chosen,
            @ForAll("texts") String between) {
        var planted = chosen.stream().map(Planted.all()::get).toList();
        var text = new StringBuilder();
        for (var one : planted) {
            text.append(one.text()).append("\n").append(between).append("\n");
            // of a private key the lines alone are not known again
            text.append(one.text().contains("PRIVATE KEY") ? "" : one.secret() + "\n");
        }
        var redacted = session.redact(text.toString());
        planted.forEach(one -> assertThat(redacted.text()).doesNotContain(one.secret()));
        assertThat(redacted.restored()).isEqualTo(text.toString());
    }

    @Test
    void aValueKnownByItsNameIsHiddenInEverySpelling() {
        var redactor = new Redactor(KnownSecrets.of(Map.of("DB_PASSWORD", "öffne \"dich\"", "HOME", "/home/ann"))
                .and(KnownSecrets.of(List.of("app", "--api-key", "sesame-1", "--user=ann-the-user"))));
        assertThat(redactor.without("said öffne \"dich\" to sesame-1 for ann-the-user in /home/ann"))
                .isEqualTo("said ‹redacted› to ‹redacted› for ann-the-user in /home/ann");
        assertThat(redactor.without("x?p=%C3%B6ffne%20%22dich%22 c2VzYW1lLTE= \"öffne \\\"dich\\\"\""))
                .isEqualTo("x?p=‹redacted› ‹redacted› \"‹redacted›\"");
    }

    @Test
    void aQuoteThatNobodyClosesDoesNotUncoverWhatFollows() {
        var text = "password=\"\nspring.password=\"bravo-charlie22\"\nbravo-charlie22\n";
        assertThat(session.redact(text).text()).doesNotContain("bravo-charlie22");
    }

    @Test
    void aSecretOfWhichOnlyTheHashIsKnownIsFound() {
        var known = new KnownSecrets(Set.of(), Set.of(hashed("hunter22")));
        assertThat(new Redactor(known).without("hunter21, hunter22! xhunter22x"))
                .isEqualTo("hunter21, ‹redacted›! x‹redacted›x");
    }

    private static HashedSecret hashed(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new HashedSecret(
                    secret.length(), secret.chars().sum() % 4096, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("‹secret-\\d+›")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "‹secret-1›",
                        "‹secret-2›",
                        "‹redacted›",
                        "password=",
                        "'",
                        "\"",
                        " ",
                        "\n",
                        "://",
                        "@",
                        ":",
                        "hunter22-x",
                        "token: ",
                        "AKIA" + "ABCDEFGHIJ123456",
                        "Bearer ",
                        "x",
                        "=",
                        ",",
                        "‹",
                        "›",
                        "1",
                        "secret",
                        "-----BEGIN RSA PRIVATE KEY-----",
                        "$",
                        "\\",
                        "{",
                        "}")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }
}
