package dev.codemedic.python.code;

import dev.codemedic.syntax.Node;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function.
 *
 * @param node as declared
 * @param name its name
 * @param value its default; null for none
 * @param star {@code *} or {@code **} where it takes the rest; else empty
 */
public record Parameter(Node node, String name, @Nullable Node value, String star) {

    static Optional<Parameter> of(Node node) {
        return switch (node.kind()) {
            case "identifier" -> Optional.of(new Parameter(node, node.text(), null, ""));
            case "default_parameter", "typed_default_parameter" ->
                node.field("name")
                        .map(name -> new Parameter(
                                node, name.text(), node.field("value").orElse(null), ""));
            case "typed_parameter" ->
                node.namedChildren().stream()
                        .findFirst()
                        .flatMap(Parameter::of)
                        .map(inner -> new Parameter(node, inner.name(), null, inner.star()));
            case "list_splat_pattern" -> splat(node, "*");
            case "dictionary_splat_pattern" -> splat(node, "**");
            default -> Optional.empty();
        };
    }

    private static Optional<Parameter> splat(Node node, String star) {
        return node.namedChildren().stream().findFirst().map(name -> new Parameter(node, name.text(), null, star));
    }

    /** Its default. */
    public Optional<Node> preset() {
        return Optional.ofNullable(value);
    }

    /** Whether its default is {@code None}. */
    public boolean presetIsNone() {
        return preset().filter(node -> node.is("none")).isPresent();
    }
}
