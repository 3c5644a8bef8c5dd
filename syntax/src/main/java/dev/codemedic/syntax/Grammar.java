package dev.codemedic.syntax;

/** The languages that can be parsed. */
public enum Grammar {
    PYTHON("python"),
    JAVA("java");

    private final String id;

    Grammar(String id) {
        this.id = id;
    }

    /** The name within the native library's file and symbol. */
    String id() {
        return id;
    }
}
