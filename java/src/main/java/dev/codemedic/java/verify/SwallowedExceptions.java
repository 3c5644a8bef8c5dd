package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.FileChange;
import dev.codemedic.syntax.change.NewHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** New handlers after which nobody learns of the failure. */
final class SwallowedExceptions {
    private static final Set<String> BROAD = Set.of("Exception", "Throwable", "RuntimeException", "Error");
    /** Catching a parent hides as much; only the well-known ones can be told without types. */
    private static final Map<String, Set<String>> PARENTS = Map.of(
            "ArrayIndexOutOfBoundsException", Set.of("IndexOutOfBoundsException"),
            "StringIndexOutOfBoundsException", Set.of("IndexOutOfBoundsException"),
            "NumberFormatException", Set.of("IllegalArgumentException"),
            "InputMismatchException", Set.of("NoSuchElementException"),
            "StackOverflowError", Set.of("VirtualMachineError"),
            "OutOfMemoryError", Set.of("VirtualMachineError"),
            "FileNotFoundException", Set.of("IOException"));

    private final FileChange change;

    SwallowedExceptions(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var handlers = new NewHandlers(change, Set.of("catch_clause"), this::catchesTheFailure);
        return Stream.concat(handlers.swallowing(), handlers.leaving());
    }

    private boolean catchesTheFailure(Node clause) {
        var type = change.failure().root().simpleType();
        return clause.descendants("catch_type")
                .flatMap(caught -> List.of(caught.text().split("\\s*\\|\\s*")).stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .anyMatch(name -> BROAD.contains(name)
                        || name.equals(type)
                        || PARENTS.getOrDefault(type, Set.of()).contains(name));
    }
}
