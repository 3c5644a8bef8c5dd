package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Binding;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Constructions;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Snippet;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An array of objects is created and its elements are used before any was stored: it is filled where it is created.
 *
 * <p>Unsafe where only some elements were forgotten.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class ArrayNeverFilled implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream()
                .flatMap(node -> array(node).stream())
                .distinct()
                .filter(array -> array.is("identifier"))
                .flatMap(array -> filled(crash, array).stream());
    }

    /** The array that a null was taken from, by index or by a loop over it. */
    private static Optional<Node> array(Node node) {
        if (node.is("array_access")) {
            return node.field("array");
        }
        return Bindings.around(node)
                .reaching(node.text(), node)
                .filter(binding -> binding.kind() == Binding.Kind.ELEMENT)
                .flatMap(Binding::value);
    }

    private static Optional<Candidate> filled(JavaCrash crash, Node array) {
        var from = JavaFile.around(array);
        var type = crash.project().staticType(array, from).flatMap(JavaType::element);
        var creation = Bindings.around(array)
                .reaching(array.text(), array)
                .filter(binding -> binding.value()
                        .filter(value -> value.is("array_creation_expression"))
                        .isPresent());
        var statement = creation.flatMap(binding -> Statements.around(binding.target()))
                .filter(found -> found.parent().filter(Statements::isBlock).isPresent());
        return statement.flatMap(after -> type.filter(element -> !element.isPrimitive() && !element.isArray())
                .flatMap(element -> fill(crash, array.text(), element, from))
                .map(fill -> Rewrite.around(after)
                        .importing(fill.imports())
                        .importing("java.util.Arrays")
                        .after(after, fill.text())
                        .because("the elements of `" + array.text() + "` are null until something is stored", 0.85)));
    }

    private static Optional<Snippet> fill(JavaCrash crash, String array, JavaType element, JavaFile from) {
        var neutral = Neutral.toFill(element);
        if (neutral.isPresent() && !neutral.get().text().startsWith("new ")) {
            return neutral.map(
                    value -> new Snippet("Arrays.fill(" + array + ", " + value.text() + ");", value.imports()));
        }
        return neutral.or(() -> Constructions.of(element, crash.project(), from))
                .map(value ->
                        new Snippet("Arrays.setAll(" + array + ", index -> " + value.text() + ");", value.imports()));
    }
}
