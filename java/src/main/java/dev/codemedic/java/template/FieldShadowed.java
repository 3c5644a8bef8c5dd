package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Field;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Parameter;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.live.NullTrail;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A field stays null since another variable of its name gets the value: {@code name = name} becomes
 * {@code this.name = name}, and a local {@code List<Item> items = …} in a constructor becomes an assignment.
 *
 * <p>Unsafe where the local variable is meant to be another thing.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class FieldShadowed implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream()
                .filter(node -> node.is("identifier", "field_access"))
                .flatMap(node -> NullTrail.field(node, crash.project()).stream())
                .filter(field -> !field.isComponent())
                .distinct()
                .flatMap(field -> Stream.concat(assignedToItself(field), declaredAgain(field)));
    }

    private static Stream<Candidate> assignedToItself(Field field) {
        return inItsClass(field, "assignment_expression")
                .filter(node -> Code.operator(node).equals("="))
                .flatMap(node -> node.field("left").stream()
                        .filter(left -> left.text().equals(field.name()))
                        .filter(left -> node.field("right")
                                .filter(right -> right.text().equals(field.name()))
                                .isPresent()))
                .flatMap(left -> isParameter(left, field.name())
                        ? Stream.of(Rewrite.around(left)
                                .insert(left.start(), field.isStatic() ? owner(field) + "." : "this.")
                                .because(
                                        "`" + field.name() + "` assigns the parameter to itself, the field stays null",
                                        0.99))
                        : meant(left, field.name()));
    }

    private static boolean isParameter(Node place, String name) {
        return Callable.around(place).stream()
                .flatMap(callable -> callable.parameters().stream())
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    /** The field is assigned to itself: the parameter that looks alike was meant. */
    private static Stream<Candidate> meant(Node left, String name) {
        var offered = Callable.around(left).stream()
                .flatMap(callable -> callable.parameters().stream())
                .map(Parameter::name)
                .toList();
        return NearNames.of(name, offered).stream()
                .limit(1)
                .flatMap(near -> left.parent().flatMap(assignment -> assignment.field("right")).stream()
                        .map(right -> Rewrite.around(right)
                                .replace(right, near.name())
                                .because(
                                        "`" + name + "` is assigned to itself; the parameter is called `" + near.name()
                                                + "`",
                                        0.99)));
    }

    private static String owner(Field field) {
        return TypeDeclaration.around(field.declarator())
                .map(TypeDeclaration::name)
                .orElse("this");
    }

    private static Stream<Candidate> declaredAgain(Field field) {
        return inItsClass(field, "local_variable_declaration")
                .filter(node -> node.fields("declarator").count() == 1)
                .filter(node -> node.field("type")
                        .map(type -> new JavaType(type.text()))
                        .filter(type -> type.text().equals("var")
                                || type.simple().equals(field.type().simple()))
                        .isPresent())
                .flatMap(node -> node.field("declarator").stream()
                        .filter(declarator -> declarator.field("value").isPresent())
                        .filter(declarator -> declarator
                                .field("name")
                                .filter(name -> name.text().equals(field.name()))
                                .isPresent())
                        .map(declarator -> Rewrite.around(node)
                                .replace(node.start(), declarator.start(), "")
                                .because(
                                        "a local variable takes the value that the field `" + field.name()
                                                + "` should get",
                                        node.enclosing("constructor_declaration")
                                                        .isPresent()
                                                ? 0.98
                                                : 0.9)));
    }

    private static Stream<Node> inItsClass(Field field, String kind) {
        return TypeDeclaration.around(field.declarator()).stream()
                .flatMap(type -> type.body().descendants(kind))
                .filter(node -> node.enclosing("method_declaration", "constructor_declaration")
                        .isPresent());
    }
}
