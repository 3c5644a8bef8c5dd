package dev.codemedic.java.code;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;

/** Objects that can be made without any argument. */
public final class Constructions {

    private Constructions() {}

    /** The creation of an object of a project's or the platform's class; empty where it needs arguments. */
    public static Optional<Snippet> of(JavaType type, JavaProject project, JavaFile from) {
        if (type.isArray() || type.isPrimitive() || type.isBox() || type.isText()) {
            return Optional.empty();
        }
        var own = project.type(type.simple(), from);
        if (own.isPresent()) {
            return own.filter(Constructions::isPlain).map(_ -> Snippet.of(created(type)));
        }
        return type.platformClass()
                .filter(found -> !Modifier.isAbstract(found.getModifiers()) && !found.isEnum())
                .filter(found -> List.of(found.getConstructors()).stream()
                        .anyMatch(constructor -> constructor.getParameterCount() == 0))
                .map(found -> new Snippet(created(type), List.of(found.getName())));
    }

    private static String created(JavaType type) {
        return "new " + type.raw() + (type.arguments().isEmpty() ? "" : "<>") + "()";
    }

    private static boolean isPlain(TypeDeclaration type) {
        var constructors = type.constructors();
        return type.node().is("class_declaration")
                && type.node().children().stream()
                        .filter(child -> child.is("modifiers"))
                        .noneMatch(modifiers -> modifiers.text().contains("abstract"))
                && (constructors.isEmpty()
                        || constructors.stream()
                                .anyMatch(constructor ->
                                        constructor.parameters().isEmpty() && !constructor.has("private")));
    }
}
