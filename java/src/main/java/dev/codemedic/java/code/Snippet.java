package dev.codemedic.java.code;

import java.util.List;

/**
 * Code to insert and what it needs.
 *
 * @param text an expression or statement
 * @param imports full names of the classes it names by their simple names
 */
public record Snippet(String text, List<String> imports) {
    public Snippet {
        imports = List.copyOf(imports);
    }

    /** Code that needs no import. */
    public static Snippet of(String text) {
        return new Snippet(text, List.of());
    }
}
