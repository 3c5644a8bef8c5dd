package dev.codemedic.core.failure;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One active call when the program failed.
 *
 * @param file the source file, absolute where it is known to exist, else as the program names it
 * @param line from 1; 0 where unknown
 * @param span the failing expression within the file, where the language tells
 * @param function the function or method, as the language names it
 * @param owner the module or class that it belongs to
 * @param project whether the file belongs to the project that is being healed
 * @param locals the local variables, parameters first where known
 * @param globals names that the function sees at module level
 */
public record Frame(
        Path file,
        int line,
        @Nullable Span span,
        String function,
        String owner,
        boolean project,
        List<Variable> locals,
        List<String> globals) {

    public Frame {
        Objects.requireNonNull(file);
        Objects.requireNonNull(function);
        Objects.requireNonNull(owner);
        locals = List.copyOf(locals);
        globals = List.copyOf(globals);
    }

    /** The failing expression, where the language tells. */
    public Optional<Span> expression() {
        return Optional.ofNullable(span);
    }

    /** The value of a local variable. */
    public Optional<Value> local(String name) {
        return locals.stream()
                .filter(variable -> variable.name().equals(name))
                .map(Variable::value)
                .findFirst();
    }
}
