package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Constructions;
import dev.codemedic.java.code.Field;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Snippet;
import dev.codemedic.java.code.Statements;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.live.NullTrail;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field is used and nothing ever set it: the constructor keeps the parameter of that name, else the field starts with
 * an empty collection, text or object.
 *
 * <p>Unsafe where a setter should have been called first.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class FieldNeverSet implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream()
                .filter(node -> node.is("identifier", "field_access"))
                .flatMap(node -> NullTrail.field(node, crash.project()).stream())
                .filter(field -> !field.isComponent() && !field.type().isPrimitive())
                .filter(field ->
                        field.value().filter(value -> !value.is("null_literal")).isEmpty())
                .distinct()
                .flatMap(field -> Stream.concat(kept(field), started(crash, field).stream()));
    }

    /** {@code this.name = name;} in a constructor that takes a name and drops it. */
    private static Stream<Candidate> kept(Field field) {
        return TypeDeclaration.around(field.declarator()).stream()
                .flatMap(type -> type.constructors().stream())
                .filter(constructor -> constructor.node().is("constructor_declaration"))
                .filter(constructor -> constructor.parameters().stream()
                        .anyMatch(parameter -> parameter.name().equals(field.name())
                                && parameter.type().raw().equals(field.type().raw())))
                .filter(constructor -> NullTrail.assignments(field).noneMatch(constructor.node()::contains))
                .filter(constructor -> constructor
                        .node()
                        .descendants("assignment_expression")
                        .noneMatch(node -> node.text().replace(" ", "").equals(field.name() + "=" + field.name())))
                .flatMap(constructor -> assigned(constructor, field).stream());
    }

    private static Optional<Candidate> assigned(Callable constructor, Field field) {
        var statement = "this." + field.name() + " = " + field.name() + ";";
        var words = "the constructor takes `" + field.name() + "` and does not keep it";
        return constructor.body().map(body -> {
            var last = Statements.in(body).stream().reduce((_, second) -> second);
            if (last.isPresent()) {
                return Rewrite.around(body).after(last.get(), statement).because(words, 0.96);
            }
            var file = JavaFile.around(body);
            var end = file.source().lineEnding();
            var outer = file.leading(constructor.node().line());
            return Rewrite.of(file)
                    .replace(body, "{" + end + outer + file.indentation() + statement + end + outer + "}")
                    .because(words, 0.96);
        });
    }

    private static Optional<Candidate> started(JavaCrash crash, Field field) {
        boolean set = NullTrail.assignments(field).findAny().isPresent();
        boolean text = field.type().isText() || field.type().isBox();
        return first(crash, field).map(fresh -> {
            var change = Rewrite.around(field.declarator()).importing(fresh.imports());
            field.value()
                    .ifPresentOrElse(
                            value -> change.replace(value, fresh.text()),
                            () -> change.insert(field.declarator().end(), " = " + fresh.text()));
            return change.because(
                    "`" + field.name() + "` is used before anything set it; it starts with " + fresh.text(),
                    set ? 0.6 : text ? 0.7 : 0.92);
        });
    }

    private static Optional<Snippet> first(JavaCrash crash, Field field) {
        boolean assignedInConstructor = field.has("final");
        if (assignedInConstructor || field.type().isArray()) {
            return Optional.empty();
        }
        return Neutral.toFill(field.type())
                .or(() -> Constructions.of(field.type(), crash.project(), JavaFile.around(field.declarator())));
    }
}
