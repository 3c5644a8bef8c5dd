package dev.codemedic.java.verify;

import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.change.FileChange;
import java.util.Set;
import java.util.stream.Stream;

/** Methods that everything asks, given the same answer to everything; types of the language given another meaning. */
final class ChangedMeanings {
    private static final Set<String> ANSWERS =
            Set.of("equals", "compareTo", "compare", "contains", "isEmpty", "isValid", "test", "containsKey");
    private static final Set<String> TYPES = Set.of(
            "String",
            "Object",
            "Integer",
            "Long",
            "Math",
            "System",
            "Objects",
            "Optional",
            "List",
            "Map",
            "Exception",
            "RuntimeException",
            "Assertions",
            "Boolean",
            "Double");

    private final FileChange change;

    ChangedMeanings(FileChange change) {
        this.change = change;
    }

    /** Each in a few words. */
    Stream<String> found() {
        var answers = change.tree().added("method_declaration").stream()
                .filter(method -> ANSWERS.contains(name(method)) && change.sameForAll(method))
                .map(method -> name(method) + " gives the same answer to everything");
        var types = change.tree().added("class_declaration", "interface_declaration", "record_declaration").stream()
                .filter(type -> TYPES.contains(name(type)))
                .map(type -> name(type) + " is given another meaning");
        return Stream.concat(answers, types);
    }

    private static String name(Node declaration) {
        return declaration.field("name").map(Node::text).orElse("");
    }
}
