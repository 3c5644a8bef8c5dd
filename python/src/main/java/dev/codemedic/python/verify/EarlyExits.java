package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** New ways to leave before the failing place is reached. */
final class EarlyExits {
    private static final Set<String> ENDS =
            Set.of("sys.exit", "os._exit", "os.abort", "exit", "quit", "signal.raise_signal", "posix._exit");
    private static final Pattern LEAVING = Pattern.compile(
            "raise\\s+(?:SystemExit|StopIteration|StopAsyncIteration|GeneratorExit|KeyboardInterrupt)\\b.*",
            Pattern.DOTALL);
    private static final String[] JUMPS = {
        "return_statement", "raise_statement", "continue_statement", "break_statement"
    };

    private final PythonChange change;
    private final List<Node> added;

    EarlyExits(PythonChange change) {
        this.change = change;
        this.added = change.tree().added(PythonChange.STATEMENTS);
    }

    /** Each in a few words. */
    List<String> found() {
        var found = new ArrayList<String>();
        added.stream()
                .filter(statement -> statement.is("return_statement") && guarded(statement) && constant(statement))
                .filter(_ -> !isBaseCase())
                .forEach(_ -> found.add("a constant is returned before the failing place"));
        if (change.moreOften(ENDS)
                || quietly(change.after(), change.newNames()) > quietly(change.before(), change.oldNames())) {
            found.add("the program is left before the failing place");
        }
        added.stream()
                .filter(statement -> LEAVING.matcher(statement.text()).matches())
                .forEach(statement -> found.add(
                        "a new " + statement.text().lines().findFirst().orElse("") + " ends more than the failure"));
        added.stream()
                .filter(statement -> statement.is(JUMPS)
                        && statement.next().filter(next -> !next.is("comment")).isPresent())
                .forEach(statement -> found.add(
                        "what follows a new " + statement.kind().replace("_statement", "") + " is never reached"));
        return found;
    }

    /** How often the program is ended as if all were well. */
    private static long quietly(SyntaxTree tree, PythonNames names) {
        return tree.nodes("call")
                .filter(call -> call.field("function")
                        .flatMap(names::of)
                        .filter(ENDS::contains)
                        .isPresent())
                .filter(call -> call.field("arguments")
                        .map(arguments -> arguments.text().replaceAll("\\s", ""))
                        .filter(text -> text.equals("()") || text.equals("(0)") || text.equals("(None)"))
                        .isPresent())
                .count();
    }

    /** A recursion without end is healed by a base case, which returns early. */
    private boolean isBaseCase() {
        return change.failure().root().simpleType().equals("RecursionError");
    }

    private boolean guarded(Node statement) {
        return statement
                .enclosing("if_statement", "except_clause", "match_statement")
                .filter(guard -> change.tree().isNew(guard, "if_statement", "match_statement"))
                .isPresent();
    }

    private static boolean constant(Node statement) {
        return statement.namedChildren().stream()
                .filter(child -> !child.is("comment"))
                .allMatch(value -> PythonChange.constant(value)
                        && !value.is("call")
                        && value.descendants("call").findAny().isEmpty());
    }
}
