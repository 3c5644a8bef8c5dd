package dev.codemedic.python.code;

import java.util.List;

/** The words that Python reserves. */
public final class Keywords {
    /** All of them; those of one version only, such as {@code match}, are names elsewhere and not among them. */
    public static final List<String> ALL = List.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    private Keywords() {}
}
