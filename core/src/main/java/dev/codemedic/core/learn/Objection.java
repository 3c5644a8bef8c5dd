package dev.codemedic.core.learn;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an owner turns a proposal down. */
public enum Objection {
    WRONG('w', "it is wrong"),
    RISKY('r', "it may break something else"),
    STYLE('s', "it is not how this is written here"),
    ELSEWHERE('e', "the cause lies elsewhere"),
    NOT_A_BUG('n', "the program is right to fail"),
    OTHER('o', "something else");

    private final char letter;
    private final String words;

    Objection(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    /** The objection of a word or of its letter. */
    public static Optional<Objection> of(String told) {
        return Stream.of(values())
                .filter(each -> each.word().equals(told) || told.equals(String.valueOf(each.letter)))
                .findFirst();
    }

    /** All of them as words, for messages. */
    public static String all() {
        return Stream.of(values()).map(Objection::word).collect(Collectors.joining(", "));
    }

    /** As commands have it, such as {@code not-a-bug}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is typed for it. */
    public char letter() {
        return letter;
    }

    /** In a few words. */
    public String words() {
        return words;
    }

    /** With a note, as it is kept. */
    public String with(String note) {
        return note.isBlank() ? word() : word() + ": " + note.strip();
    }
}
