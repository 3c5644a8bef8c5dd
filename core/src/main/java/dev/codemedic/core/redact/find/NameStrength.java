package dev.codemedic.core.redact.find;

/** What a name says of the value that it names. */
public enum NameStrength {
    /** Nothing. */
    NONE,
    /** It may be a secret, or a parser's token: the value decides. */
    WEAK,
    /** It is a secret. */
    STRONG
}
