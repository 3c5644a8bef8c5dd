package dev.codemedic.core.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.redact.find.Secrets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @ParameterizedTest
    @MethodSource("dev.codemedic.core.redact.Planted#all")
    void hidesEveryPlantedSecret(Planted planted) {
        assertThat(Leak.of(planted.secret(), secrets.without(planted.text()))).isEmpty();
    }

    @Test
    void keepsWhatOnlyLooksLikeASecret() {
        var harmless = Planted.harmless();
        var lost = harmless.stream()
                .filter(text -> !secrets.without(text).equals(text))
                .map(secrets::without)
                .toList();
        System.out.printf(
                "planted secrets: %d, harmless texts kept: %d of %d%n",
                Planted.all().size(), harmless.size() - lost.size(), harmless.size());
        assertThat(harmless).hasSizeGreaterThanOrEqualTo(60);
        assertThat(lost.size()).as("%s", lost).isLessThanOrEqualTo(harmless.size() / 10);
    }

    @Test
    void hidesOnlyTheSecretPartOfAnAddressOrSetting() {
        assertThat(secrets.without("cannot reach postgres://ann:open@db/shop?sslmode=on"))
                .isEqualTo("cannot reach postgres://ann:‹redacted›@db/shop?sslmode=on");
        assertThat(secrets.without("host=db db_password=open port=5"))
                .isEqualTo("host=db db_password=‹redacted› port=5");
        assertThat(secrets.without("{'user': 'ann', 'api_key': 'open'}"))
                .isEqualTo("{'user': 'ann', 'api_key': '‹redacted›'}");
    }

    @Test
    void hidesAPrivateKeyThatWasCutOff() {
        assertThat(secrets.without("bad -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc"))
                .isEqualTo("bad ‹redacted›");
    }

    @Test
    void hidesAPrivateKeyOfWhichOnlyTheEndIsShown() {
        var shown = """
                key.py   in load
                   20  c9Uau9icuBlvDvtokvlNaPzMLDXwuEYJ5fEsVd2Fq6jV2b73aAjztXLlkAESuBkn
                   21  ulu19n4b2ii0BJvw5K7XjbFde/L8DDTpqZ3k7zvCsXyBN61lmHj56T3x9lg2esoo
                   22  Zg==
                   23  -----END RSA PRIVATE KEY-----
                > 24  load(key)
                """;
        var hidden = secrets.without(shown);
        assertThat(hidden).doesNotContain("c9Uau9", "ulu19n").contains("key.py   in load\n", "> 24  load(key)");
        assertThat(secrets.without(hidden)).isEqualTo(hidden);
    }

    @Property(tries = 500)
    void aSecondPassChangesNothing(@ForAll @StringLength(max = 300) String text) {
        var once = secrets.without(text);
        assertThat(secrets.without(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("dev.codemedic.core.redact.Planted#all")
    void aSecondPassChangesNothingAfterAPlantedSecret(Planted planted) {
        var once = secrets.without(planted.text());
        assertThat(secrets.without(once)).isEqualTo(once);
    }

    /** With a look ahead or back that is not bounded these would take hours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "token=",
                "password",
                "a=",
                "://",
                "://a:",
                "@",
                "sk-",
                "eyJ",
                "eyJ.",
                "-----BEGIN ",
                "'",
                "\"",
                "\\",
                "password:",
                "password='",
                "password(",
                "secret\"",
                "--token ",
                "x",
                "A1b",
                "jdbc:oracle:thin:",
                "${",
                "cookie: ",
                "M",
                "12345678:",
                "Bearer ",
                "password is ",
                "= ",
                " ",
                "token: str = "
            })
    void hostileTextsTakeTimeInProportionToTheirLength(String piece) {
        var text = piece.repeat(300_000 / piece.length());
        assertThat(secrets.in(text))
                .allSatisfy(stretch -> assertThat(stretch.end()).isGreaterThan(stretch.start()));
    }
}
