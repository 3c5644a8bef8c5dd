package dev.codemedic.core.redact.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows what people call their secrets: in variables, keys, settings, options and headers. */
public final class SecretNames {
    private static final int LONGEST = 200;

    private static final String[] STRONG_PARTS = {
        "password",
        "passwd",
        "passphrase",
        "passcode",
        "passwort",
        "secret",
        "apikey",
        "credential",
        "privatekey",
        "accesskey",
        "signingkey",
        "encryptionkey",
        "masterkey",
        "sharedkey",
        "accountkey",
        "storagekey",
        "authorization",
        "authkey",
        "licensekey"
    };
    private static final Set<String> STRONG_WORDS = words("bearer", "jwt", "cvv", "cvc", "psk", "totp", "otp");
    private static final Set<String> WEAK_WORDS =
            words("auth", "authentication", "csrf", "xsrf", "sid", "sig", "signature", "pass", "pw");

    /** What follows a secret's name where the thing is about the secret, and not the secret itself. */
    private static final Set<String> ABOUT = words(
            "length",
            "len",
            "count",
            "counts",
            "counter",
            "size",
            "limit",
            "limits",
            "max",
            "min",
            "maximum",
            "minimum",
            "type",
            "types",
            "kind",
            "name",
            "names",
            "field",
            "fields",
            "label",
            "hint",
            "policy",
            "policies",
            "rule",
            "rules",
            "regex",
            "pattern",
            "url",
            "uri",
            "endpoint",
            "path",
            "file",
            "filename",
            "dir",
            "directory",
            "folder",
            "expiry",
            "expires",
            "expiration",
            "ttl",
            "timeout",
            "age",
            "strength",
            "required",
            "enabled",
            "valid",
            "error",
            "errors",
            "message",
            "prompt",
            "placeholder",
            "form",
            "reset",
            "manager",
            "provider",
            "service",
            "factory",
            "handler",
            "validator",
            "checker",
            "generator",
            "version",
            "format",
            "algorithm",
            "class",
            "column",
            "line",
            "attempts",
            "retries",
            "index",
            "position",
            "stream",
            "iterator",
            "middleware",
            "util",
            "utils",
            "test",
            "tests",
            "scanner",
            "parser",
            "lifetime",
            "duration",
            "domain",
            "host",
            "port",
            "mode",
            "method",
            "scheme",
            "status",
            "scope",
            "scopes");

    private SecretNames() {}

    /** What a name says of its value; names are split at underscores, hyphens and capitals. */
    public static NameStrength strength(String name) {
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.get(words.size() - 1))) {
            return NameStrength.NONE;
        }
        String joined = String.join("", words);
        for (String part : STRONG_PARTS) {
            if (joined.contains(part)) {
                return NameStrength.STRONG;
            }
        }
        NameStrength strength = NameStrength.NONE;
        for (String word : words) {
            if (STRONG_WORDS.contains(word) || word.endsWith("pwd")) {
                return NameStrength.STRONG;
            }
            if (isWeak(word)) {
                strength = NameStrength.WEAK;
            }
        }
        return strength;
    }

    /** Whether a value of that name is a secret, or may be one. */
    public static boolean isSecret(String name) {
        return strength(name) != NameStrength.NONE;
    }

    private static boolean isWeak(String word) {
        return WEAK_WORDS.contains(word)
                || word.endsWith("token")
                || word.endsWith("tokens")
                || word.startsWith("session")
                || word.startsWith("cookie")
                || word.endsWith("sessid")
                || word.endsWith("sessionid");
    }

    /** {@code db_apiKey2} gives db, api, key. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char last = ' ';
        for (int index = Math.max(0, name.length() - LONGEST); index < name.length(); index++) {
            char unit = name.charAt(index);
            boolean starts = Character.isUpperCase(unit) && !Character.isUpperCase(last);
            if (word.length() > 0 && (starts || !Character.isLetter(unit))) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetter(unit)) {
                word.append(unit);
            }
            last = unit;
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static Set<String> words(String... words) {
        return new HashSet<>(Arrays.asList(words));
    }
}
