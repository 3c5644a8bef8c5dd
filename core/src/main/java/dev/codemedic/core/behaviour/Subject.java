package dev.codemedic.core.behaviour;

import java.nio.file.Path;

/**
 * A function that is watched, as it stands before a change and after it.
 *
 * @param key tells it from every other function of the project
 * @param name as a reader knows it, such as {@code Cart.total}
 * @param code its name for the language's hook, such as {@code total} or {@code <module>}
 * @param file the source file, absolute
 * @param before its lines in the text before, decorators included
 * @param after its lines in the text after
 * @param touched whether the change touches it
 */
public record Subject(String key, String name, String code, Path file, Lines before, Lines after, boolean touched) {
    /** The code that stands outside of functions. */
    public static final String MODULE = "<module>";
}
