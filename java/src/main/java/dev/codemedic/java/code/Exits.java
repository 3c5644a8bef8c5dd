package dev.codemedic.java.code;

import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a place is left without doing its work: the next round of a loop, or the end of the method. */
public final class Exits {

    private Exits() {}

    /** The statement that leaves; empty where the method must give a value that nothing can stand for. */
    public static Optional<Snippet> from(Node statement) {
        return round(statement).or(() -> end(statement));
    }

    /** The next round of the innermost loop, where that loop moves on by itself. */
    public static Optional<Snippet> round(Node statement) {
        return Statements.loops(statement).stream()
                .findFirst()
                .filter(Exits::movesOn)
                .map(_ -> Snippet.of("continue;"));
    }

    private static boolean movesOn(Node loop) {
        return loop.is("for_statement", "enhanced_for_statement")
                || loop.is("while_statement")
                        && loop.field("condition")
                                .filter(condition -> condition.text().matches("(?s).*(?:hasNext|[^=!<>]=[^=]).*"))
                                .isPresent();
    }

    /** The end of the method. */
    public static Optional<Snippet> end(Node statement) {
        return Callable.around(statement).flatMap(callable -> {
            if (callable.isLambda()) {
                return Optional.empty();
            }
            if (callable.isConstructor() || callable.returnType().isEmpty()) {
                return callable.node().is("static_initializer") ? Optional.empty() : Optional.of(Snippet.of("return;"));
            }
            return callable.returnType()
                    .flatMap(Neutral::toRead)
                    .map(neutral -> new Snippet("return " + neutral.text() + ";", neutral.imports()));
        });
    }

    /** Leaves before a statement where a condition holds. */
    public static Optional<Rewrite> guard(Node statement, String condition) {
        return from(statement)
                .map(exit -> guard(statement, condition, List.of(exit.text())).importing(exit.imports()));
    }

    /** Does something before a statement where a condition holds. */
    public static Rewrite guard(Node statement, String condition, List<String> actions) {
        var lines = new ArrayList<String>();
        lines.add("if (" + condition + ") {");
        var step = JavaFile.around(statement).indentation();
        actions.forEach(action -> lines.add(step + action));
        lines.add("}");
        return Rewrite.around(statement).before(statement, lines.toArray(String[]::new));
    }
}
