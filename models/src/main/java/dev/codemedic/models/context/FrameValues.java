package dev.codemedic.models.context;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of one call, told at the lines where their names stand; also attributes of what the call can see. */
final class FrameValues {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_$][\\w$]*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> ITSELF = Set.of("self", "this", "cls");
    private static final int LONGEST_VALUE = 80;
    private static final int MOST_VALUES = 4;
    private static final int MOST_NAMES = 200;

    private final Map<String, Named> values = new LinkedHashMap<>();
    private final Set<String> told = new HashSet<>();

    private record Named(Value value, Pattern pattern) {}

    FrameValues(Frame frame) {
        for (var local : frame.locals()) {
            boolean itself = ITSELF.contains(local.name());
            if (!itself && NAME.matcher(local.name()).matches()) {
                add(local.name(), local.value(), "(?<![\\w.])" + Pattern.quote(local.name()) + behind(local.value()));
            }
        }
        for (var local : frame.locals()) {
            local.value().members().forEach(member -> attribute(frame, local.name(), member));
        }
    }

    /** Of a function that is called, or a module that is looked into, nothing is to be told. */
    private static String behind(Value value) {
        return switch (value.kind()) {
            case CALLABLE, TYPE, MODULE -> "(?!\\w|\\s*[.(])";
            case NULL, BOOLEAN, NUMBER, TEXT, BYTES, SEQUENCE, SET, MAPPING, OBJECT, OTHER -> "(?!\\w)";
        };
    }

    /** An attribute stands as {@code order.customer} or behind a getter; a field of {@code this} also alone. */
    private void attribute(Frame frame, String owner, Variable member) {
        var name = member.name();
        if (!NAME.matcher(name).matches() || !NAME.matcher(owner).matches()) {
            return;
        }
        var quoted = Pattern.quote(name);
        var getter = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var dotted = "(?<![\\w.])" + Pattern.quote(owner) + "\\s*\\.\\s*(?:" + quoted + "(?!\\w)|(?:get|is)"
                + Pattern.quote(getter) + "\\(\\))";
        boolean alone = owner.equals("this") && frame.local(name).isEmpty();
        add(owner + "." + name, member.value(), alone ? dotted + "|(?<![\\w.])" + quoted + "(?![\\w(])" : dotted);
    }

    private void add(String name, Value value, String pattern) {
        if (values.size() < MOST_NAMES) {
            values.putIfAbsent(name, new Named(value, Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS)));
        }
    }

    /**
     * The values of the names in a line. Each is told where its name stands first, and again in the line that failed.
     *
     * @param failing whether this is that line
     */
    List<String> in(String line, boolean failing) {
        var here = new ArrayList<String>();
        values.forEach((name, named) -> {
            if (here.size() < MOST_VALUES
                    && (failing || !told.contains(name))
                    && named.pattern().matcher(line).find()) {
                told.add(name);
                here.add(name + " = " + shown(named.value()));
            }
        });
        return here;
    }

    private static String shown(Value value) {
        var text = value.text().replaceAll("\\s+", " ");
        var size = text.length() > LONGEST_VALUE && value.size() > 0 ? " (" + value.size() + " in all)" : "";
        return Clip.end(text, LONGEST_VALUE) + size;
    }
}
