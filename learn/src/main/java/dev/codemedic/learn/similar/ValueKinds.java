package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kinds and sizes of live values, without their names. */
final class ValueKinds {
    private static final int MOST = 12;

    private ValueKinds() {}

    /** Those of the variables, and of the attributes of the object itself, that have one of these names; null for all. */
    static List<String> of(Frame frame, @Nullable Set<String> names) {
        return frame.locals().stream()
                .flatMap(variable -> Stream.concat(Stream.of(variable), attributes(variable, names)))
                .filter(variable -> names == null || names.contains(variable.name()))
                .map(variable -> kind(variable.value()))
                .sorted()
                .limit(MOST)
                .toList();
    }

    private static Stream<Variable> attributes(Variable variable, @Nullable Set<String> names) {
        boolean self = variable.name().equals("self") || variable.name().equals("this");
        return self && names != null ? variable.value().members().stream() : Stream.of();
    }

    private static String kind(Value value) {
        var kind = value.kind().name().toLowerCase(Locale.ROOT);
        return switch (value.kind()) {
            case NUMBER -> kind + sign(value.text());
            case BOOLEAN -> kind + " " + value.text().toLowerCase(Locale.ROOT);
            default -> value.length().isEmpty() ? kind : kind + size(value.size());
        };
    }

    private static String sign(String number) {
        if (number.startsWith("-")) {
            return " below 0";
        }
        return number.matches("[0.]+[fFdDlL]?") ? " 0" : "";
    }

    private static String size(int size) {
        return switch (size) {
            case 0 -> " of 0";
            case 1 -> " of 1";
            default -> " of more";
        };
    }
}
