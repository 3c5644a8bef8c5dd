package dev.codemedic.capture;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "ghp_0123456789abcdefghijABCDEFGHIJ012345",
                "sk-proj-0123456789abcdefghijklmnop",
                "xoxb-123456789012-abcdef",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "Bearer abcdefghijklmnopqrst"
            })
    void hidesWellKnownKeys(String key) {
        assertThat(Redaction.withoutSecrets("refused '" + key + "' by host")).isEqualTo("refused '‹redacted›' by host");
    }

    @Test
    void hidesOnlyTheSecretPartOfAnAddressOrSetting() {
        assertThat(Redaction.withoutSecrets("cannot reach postgres://ann:open@db/shop?sslmode=on"))
                .isEqualTo("cannot reach postgres://‹redacted›@db/shop?sslmode=on");
        assertThat(Redaction.withoutSecrets("host=db db_password=open port=5"))
                .isEqualTo("host=db db_password=‹redacted› port=5");
        assertThat(Redaction.withoutSecrets("{'user': 'ann', 'api_key': 'open'}"))
                .isEqualTo("{'user': 'ann', 'api_key': '‹redacted›'}");
    }

    @Test
    void hidesAPrivateKeyThatWasCutOff() {
        assertThat(Redaction.withoutSecrets("bad -----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc"))
                .isEqualTo("bad ‹redacted›");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unexpected token: )",
                "https://example.org:8080/a@b",
                "sk-learn-contributions",
                "password == 'x'",
                "mail bob@example.org",
                "'NoneType' object has no attribute 'session'"
            })
    void leavesOtherTextsAlone(String text) {
        assertThat(Redaction.withoutSecrets(text)).isEqualTo(text);
    }

    @Property(tries = 300)
    void aSecondPassChangesNothing(@ForAll @StringLength(max = 300) String text) {
        var once = Redaction.withoutSecrets(text);
        assertThat(Redaction.withoutSecrets(once)).isEqualTo(once);
    }
}
