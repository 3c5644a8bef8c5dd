package dev.codemedic.python.template;

import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute that an object does not have, where the code asks for it.
 *
 * @param crash the failure
 * @param node the {@code attribute}
 * @param object what stands before the dot
 * @param name the name behind it
 */
record AttributeFault(PythonCrash crash, Node node, Node object, String name) {

    /** The attribute that an {@code AttributeError} is about; none where a library asked, or {@code None} was asked. */
    static Stream<AttributeFault> in(PythonCrash crash) {
        var wrong = crash.undefinedName();
        if (!crash.thrownByProject() || crash.message().startsWith("'NoneType'")) {
            return Stream.empty();
        }
        return crash.prime().suspects("attribute").stream()
                .filter(node -> node.field("attribute")
                        .filter(name -> name.text().equals(wrong))
                        .isPresent())
                .limit(1)
                .flatMap(node ->
                        node.field("object").stream().map(object -> new AttributeFault(crash, node, object, wrong)));
    }

    /** Where it happens. */
    LiveFrame frame() {
        return crash.prime();
    }

    /** The full name of the object's type; of a class itself where the class was asked. */
    String type() {
        return crash.thrown().fact("objectType").orElse("");
    }

    /** The type's name alone. */
    String simpleType() {
        return type().substring(type().lastIndexOf('.') + 1);
    }

    /** The names that the object has. */
    List<String> offered() {
        return crash.thrown().facts().getOrDefault("attributes", List.of());
    }

    /** The object's class where the project defines it. */
    Optional<ClassDefinition> ownType() {
        return crash.message().startsWith("module")
                ? Optional.empty()
                : crash.project().type(simpleType(), frame().file());
    }

    /** The call of the attribute, where it is called. */
    Optional<Node> call() {
        return node.parent()
                .filter(parent -> parent.is("call"))
                .filter(parent -> parent.field("function").filter(node::equals).isPresent());
    }

    /** The attribute's name as a node. */
    Node nameNode() {
        return node.field("attribute").orElse(node);
    }
}
