package dev.codemedic.capture;

import java.util.List;
import java.util.regex.Pattern;

/** Keeps secrets out of printed texts, by the look of a value. The hooks do the same inside the program. */
public final class Redaction {
    /** What stands in place of a secret. */
    public static final String REDACTED = "‹redacted›";

    private static final String NAME = "[\\w-]{0,40}(?:passw(?:or)?d|pwd|passphrase|secret|token|api[_-]?key|credential"
            + "|private[_-]?key|access[_-]?key|session|cookie|auth|authorization)[\\w-]{0,40}";
    private static final List<Shape> SHAPES = List.of(
            whole("\\b(?:AKIA|ASIA)[A-Z0-9]{16,}"),
            whole("\\b(?:gh[pousr]_|npm_|hf_|shpat_)[A-Za-z0-9]{20,}"),
            whole("\\b(?:github_pat_|glpat-|pypi-|AIza|[sr]k_live_|[sr]k_test_|whsec_)[\\w-]{10,}"),
            whole("\\bsk-(?=[\\w-]{0,60}\\d)[\\w-]{16,}"),
            whole("\\bxox[abeoprs]-[\\w-]{8,}"),
            whole("\\beyJ[\\w-]{8,}\\.[\\w.=-]+"),
            whole("\\b(?:Bearer|Basic) [\\w.=+/~-]{16,}"),
            whole("\\b(?:SG|ya29)\\.[\\w.-]{16,}"),
            whole("-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?s:.*?)(?:-----END|\\z)"),
            after("(://)[^\\s/:@'\"<>]{0,200}:[^\\s/@'\"<>]{1,200}(?=@)"),
            after("(?i)\\b(" + NAME + "=(?!=))[^\\s&=;,'\")\\]}]+"),
            after("(?i)(([\"'])" + NAME + "\\2: ?[\"'])[^\"']+"));

    private Redaction() {}

    /** The text with each stretch that looks like a secret replaced by {@link #REDACTED}. */
    public static String withoutSecrets(String text) {
        var clean = text;
        for (var shape : SHAPES) {
            clean = shape.pattern().matcher(clean).replaceAll(shape.replacement());
        }
        return clean;
    }

    private static Shape whole(String pattern) {
        return new Shape(Pattern.compile(pattern), REDACTED);
    }

    /** A secret behind what its first group matches, which stays. */
    private static Shape after(String pattern) {
        return new Shape(Pattern.compile(pattern), "$1" + REDACTED);
    }

    private record Shape(Pattern pattern, String replacement) {}
}
