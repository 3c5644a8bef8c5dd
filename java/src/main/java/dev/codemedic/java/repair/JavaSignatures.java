package dev.codemedic.java.repair;

import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.repair.code.Type;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the methods and constructors of the platform's classes take and give. */
final class JavaSignatures {
    private final Map<Key, List<Signature>> known = new HashMap<>();

    private record Key(String type, String method) {}

    /**
     * A method or constructor.
     *
     * @param more whether the last parameter stands for any number of values
     * @param result unknown where any may come of it
     */
    record Signature(List<Type> parameters, boolean more, Type result) {

        /** Of a method or constructor in the project; what is generic is unknown. */
        static Signature of(Callable callable) {
            var node = callable.node();
            boolean generic = node.field("type_parameters").isPresent()
                    || node.ancestors()
                            .anyMatch(above -> above.field("type_parameters").isPresent());
            var parameters = callable.parameters().stream()
                    .map(parameter ->
                            generic ? Type.UNKNOWN : Type.named(parameter.type().text()))
                    .toList();
            boolean more = node.field("parameters").stream()
                    .flatMap(list -> list.namedChildren().stream())
                    .anyMatch(parameter -> parameter.is("spread_parameter"));
            var result = node.field("type").map(type -> generic ? Type.UNKNOWN : Type.named(type.text()));
            return new Signature(parameters, more, result.orElse(Type.UNKNOWN));
        }

        /** Whether values of these types may be its arguments. */
        boolean takes(List<Type> values) {
            int fixed = more ? parameters.size() - 1 : parameters.size();
            if (more ? values.size() < fixed : values.size() != fixed) {
                return false;
            }
            for (int i = 0; i < fixed; i++) {
                if (!JavaFit.fits(parameters.get(i), values.get(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Whether its result may stand where such a value is wanted; void never does. */
        boolean gives(Type wanted) {
            return !result.name().equals("void") && JavaFit.fits(wanted, result);
        }
    }

    /** The methods of that name; none where the class is not of the platform. */
    List<Signature> methods(JavaType owner, String name) {
        return known.computeIfAbsent(
                new Key(owner.text(), name),
                _ -> owner.platformClass().stream()
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> method.getName().equals(name))
                        .map(method -> signature(method, owner))
                        .toList());
    }

    /** The constructors; none where the class is not of the platform. */
    List<Signature> constructors(JavaType type) {
        return known.computeIfAbsent(
                new Key(type.text(), "new"),
                _ -> type.platformClass().stream()
                        .<Constructor<?>>flatMap(made -> Arrays.stream(made.getConstructors()))
                        .map(made -> signature(made, type))
                        .toList());
    }

    private static Signature signature(Executable executable, JavaType owner) {
        var parameters = Arrays.stream(executable.getGenericParameterTypes())
                .map(type -> plain(type, owner))
                .toList();
        var result = executable instanceof Method method ? plain(method.getGenericReturnType(), owner) : Type.UNKNOWN;
        return new Signature(parameters, executable.isVarArgs(), result);
    }

    private static Type plain(java.lang.reflect.Type type, JavaType owner) {
        return switch (type) {
            case Class<?> plain -> Type.named(plain.getSimpleName());
            case ParameterizedType generic
            when generic.getRawType() instanceof Class<?> raw -> Type.named(raw.getSimpleName());
            case TypeVariable<?> variable ->
                argument(variable, owner).map(given -> Type.named(given.text())).orElse(Type.UNKNOWN);
            default -> Type.UNKNOWN;
        };
    }

    /** What a class's type variable stands for; methods' own, and those of parents by another name, are not known. */
    private static Optional<JavaType> argument(TypeVariable<?> variable, JavaType owner) {
        if (!(variable.getGenericDeclaration() instanceof Class<?>)) {
            return Optional.empty();
        }
        var declared = owner.platformClass().stream()
                .flatMap(type -> Arrays.stream(type.getTypeParameters()))
                .map(TypeVariable::getName)
                .toList();
        int place = declared.indexOf(variable.getName());
        return place < 0 ? Optional.empty() : owner.argument(place);
    }
}
