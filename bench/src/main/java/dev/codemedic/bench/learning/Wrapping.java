package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.syntax.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One call more on the way to a fault: the faulty function does its work in a new one, which it calls. */
final class Wrapping {
    private Wrapping() {}

    /** The program with its faulty function wrapped; as it is, where that function is none that can be. */
    static Program of(Program program, Set<String> library, Random random) {
        var failure = program.description().failure();
        if (failure == null || failure.file() == null || failure.function() == null) {
            return program;
        }
        var file = failure.file();
        var text = program.files().get(file);
        if (text == null) {
            return program;
        }
        var taken = new HashSet<>(library);
        taken.addAll(Renaming.all(program));
        var fresh = new NewNames(random, taken);
        return switch (program.grammar()) {
            case PYTHON -> python(program, file, text, failure, fresh);
            case JAVA -> java(program, file, text, failure, fresh);
        };
    }

    private static Program python(Program program, String file, String text, Expected failure, NewNames fresh) {
        var tree = program.tree(file, text);
        var functions = tree.root().namedChildren().stream()
                .filter(node -> node.is("function_definition"))
                .filter(node -> nameOf(node).equals(failure.function()))
                .filter(node -> !node.text().startsWith("async")
                        && node.descendants("yield").findAny().isEmpty())
                .toList();
        if (functions.size() != 1 || tree.hasErrors()) {
            return program;
        }
        var function = functions.getFirst();
        var name = nameOf(function);
        var parameters = function.field("parameters").orElseThrow();
        var arguments = arguments(parameters, Set.of("identifier"));
        if (arguments.isEmpty()) {
            return program;
        }
        var inner = fresh.instead(name);
        var wrapper = "\n\n\ndef %s%s:\n    return %s(%s)".formatted(name, parameters.text(), inner, arguments.get());
        var changed = new StringBuilder(text);
        changed.insert(function.end(), wrapper);
        rename(changed, function, inner);
        return moved(program.with(file, changed.toString()), inner);
    }

    private static Program java(Program program, String file, String text, Expected failure, NewNames fresh) {
        var tree = program.tree(file, text);
        var methods = tree.nodes("method_declaration")
                .filter(node ->
                        nameOf(node).equals(failure.function()) && !nameOf(node).equals("main"))
                .filter(node -> node.field("body").isPresent()
                        && node.field("type_parameters").isEmpty())
                .filter(node ->
                        node.parent().filter(above -> above.is("class_body")).isPresent())
                .toList();
        if (methods.size() != 1 || tree.hasErrors()) {
            return program;
        }
        var method = methods.getFirst();
        var arguments = arguments(method.field("parameters").orElseThrow(), Set.of("formal_parameter"));
        if (arguments.isEmpty()) {
            return program;
        }
        var type = method.field("type").orElseThrow();
        var body = method.field("body").orElseThrow();
        var inner = fresh.instead(nameOf(method));
        boolean fixed = method.children().stream()
                .filter(child -> child.is("modifiers"))
                .anyMatch(modifiers -> modifiers.text().contains("static"));
        var call = (type.text().equals("void") ? "" : "return ") + inner + "(" + arguments.get() + ");";
        var header = text.substring(method.field("name").orElseThrow().end(), body.start());
        var wrapper = text.substring(method.start(), body.start()) + "{\n        " + call + "\n    }\n\n    private "
                + (fixed ? "static " : "") + type.text() + " " + inner + header;
        var changed = new StringBuilder(text);
        changed.replace(method.start(), body.start(), wrapper);
        return moved(program.with(file, changed.toString()), inner);
    }

    /** The parameters' names with commas between; empty where one is of another kind. */
    private static Optional<String> arguments(Node parameters, Set<String> kinds) {
        List<Node> all = parameters.namedChildren();
        return all.stream().allMatch(parameter -> parameter.is(kinds))
                ? Optional.of(all.stream()
                        .map(parameter ->
                                parameter.field("name").orElse(parameter).text())
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private static String nameOf(Node function) {
        return function.field("name").map(Node::text).orElse("");
    }

    private static void rename(StringBuilder text, Node function, String name) {
        var old = function.field("name").orElseThrow();
        text.replace(old.start(), old.end(), name);
    }

    private static Program moved(Program program, String function) {
        var description = Commands.changed(
                program.description(),
                command -> command,
                file -> file,
                text -> text,
                failure -> new Expected(failure.type(), failure.file(), function));
        return described(program, description);
    }

    private static Program described(Program program, Description description) {
        return program.with(files -> files, description);
    }
}
