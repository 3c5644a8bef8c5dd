package dev.codemedic.python.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.NewHandlers;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** New handlers after which nobody learns of the failure. */
final class SwallowedExceptions {
    private static final Set<String> BROAD = Set.of("Exception", "BaseException", "RuntimeError", "StandardError");
    private static final Map<String, Set<String>> PARENTS = Map.ofEntries(
            Map.entry("KeyError", Set.of("LookupError")),
            Map.entry("IndexError", Set.of("LookupError")),
            Map.entry("ZeroDivisionError", Set.of("ArithmeticError")),
            Map.entry("OverflowError", Set.of("ArithmeticError")),
            Map.entry("UnboundLocalError", Set.of("NameError")),
            Map.entry("ModuleNotFoundError", Set.of("ImportError")),
            Map.entry("UnicodeDecodeError", Set.of("UnicodeError", "ValueError")),
            Map.entry("UnicodeEncodeError", Set.of("UnicodeError", "ValueError")),
            Map.entry("JSONDecodeError", Set.of("ValueError")),
            Map.entry("FileNotFoundError", Set.of("OSError", "IOError", "EnvironmentError")),
            Map.entry("PermissionError", Set.of("OSError", "IOError", "EnvironmentError")),
            Map.entry("IsADirectoryError", Set.of("OSError", "IOError", "EnvironmentError")));

    private final PythonChange change;

    SwallowedExceptions(PythonChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var handlers =
                new NewHandlers(change.file(), Set.of("except_clause", "except_group_clause"), this::catchesTheFailure);
        var suppressed = change.moreOften(Set.of("contextlib.suppress", "suppress"))
                ? Stream.of("contextlib.suppress swallows the exception")
                : Stream.<String>empty();
        return Stream.of(handlers.swallowing(), suppressed, handlers.leaving()).flatMap(each -> each);
    }

    private boolean catchesTheFailure(Node clause) {
        var caught = clause.namedChildren().stream()
                .filter(child -> !child.is("block", "comment"))
                .map(Node::text)
                .findFirst();
        var type = change.file().failure().root().simpleType();
        return caught.isEmpty()
                || BROAD.stream().anyMatch(caught.get()::contains)
                || caught.get().contains(type)
                || PARENTS.getOrDefault(type, Set.of()).stream().anyMatch(caught.get()::contains)
                || Optional.of(caught.get())
                        .filter(text -> text.matches("[a-z_]\\w*(?: as \\w+)?"))
                        .isPresent();
    }
}
