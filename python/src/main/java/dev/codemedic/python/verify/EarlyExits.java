package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.change.EarlyReturns;
import java.util.ArrayList;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    EarlyExits(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var file = change.file();
        var returns =
                new EarlyReturns(file, Set.of("if_statement", "match_statement"), "except_clause", EarlyExits::isPlain);
        var found = new ArrayList<String>();
        if (change.moreOften(ENDS)
                || quietly(file.after(), change.newNames()) > quietly(file.before(), change.oldNames())) {
            found.add("the program is left before the failing place");
        }
        var added = file.tree().added(PythonNodes.LANGUAGE.statements());
        added.stream()
                .filter(statement -> LEAVING.matcher(statement.text()).matches())
                .forEach(statement -> found.add(
                        "a new " + statement.text().lines().findFirst().orElse("") + " ends more than the failure"));
        added.stream()
                .filter(statement -> statement.is(JUMPS)
                        && statement.next().filter(next -> !next.is("comment")).isPresent())
                .forEach(statement -> found.add(
                        "what follows a new " + statement.kind().replace("_statement", "") + " is never reached"));
        return Stream.concat(isBaseCase() ? Stream.empty() : returns.found(), found.stream());
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
        return change.file().failure().root().simpleType().equals("RecursionError");
    }

    private static boolean isPlain(Node value) {
        return PythonNodes.constant(value)
                && !value.is("call")
                && value.descendants("call").findAny().isEmpty();
    }
}
