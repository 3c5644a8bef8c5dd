package dev.codemedic.python.diagnosis;

import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import java.util.stream.Collectors;

/** The keys of a mapping in a few words. */
final class Keys {
    private static final int SHOWN = 4;

    private Keys() {}

    static String of(Value mapping) {
        if (mapping.size() == 0) {
            return "no keys";
        }
        var shown = mapping.members().stream().limit(SHOWN).map(Variable::name).collect(Collectors.joining(", "));
        return mapping.size() > SHOWN ? shown + " and " + (mapping.size() - SHOWN) + " more" : shown;
    }
}
