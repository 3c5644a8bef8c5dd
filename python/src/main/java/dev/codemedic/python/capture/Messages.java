package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.redact.find.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a printed message tells: the facts that the hook would have taken from the exception itself. */
final class Messages {
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?:'([\\w.]+)' object|type object '([\\w.]+)'|(module) '[\\w.]+') has no attribute '(\\w+)'.*",
            Pattern.DOTALL);
    private static final Pattern CALLEE = Pattern.compile("([\\w.<>]+)\\(\\) .*", Pattern.DOTALL);
    private static final Pattern IMPORTED = Pattern.compile(
            "cannot import name '(\\w+)'(?: from (?:partially initialized module )?'([\\w.]+)')?.*", Pattern.DOTALL);

    private Messages() {}

    /** An exception of a printed trace, secrets removed. */
    static Thrown thrown(String type, String message, List<Frame> frames) {
        var clean = new Secrets().without(message.strip());
        return new Thrown(type, clean, Thrown.Link.RAISED, frames, facts(type, clean));
    }

    private static Map<String, List<String>> facts(String type, String message) {
        return switch (type) {
            case "NameError", "UnboundLocalError" -> facts("name", quoted(message));
            case "ModuleNotFoundError" -> facts("name", quoted(message), "module", quoted(message));
            case "KeyError" -> facts("key", message);
            case "ImportError" -> groups(IMPORTED, message, Map.of("name", List.of(1), "module", List.of(2)));
            case "AttributeError" ->
                groups(ATTRIBUTE, message, Map.of("objectType", List.of(1, 2, 3), "name", List.of(4)));
            case "TypeError" -> groups(CALLEE, message, Map.of("callee", List.of(1)));
            default -> Map.of();
        };
    }

    private static Map<String, List<String>> facts(String... namesAndValues) {
        var facts = new HashMap<String, List<String>>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            if (!namesAndValues[at + 1].isEmpty()) {
                facts.put(namesAndValues[at], List.of(namesAndValues[at + 1]));
            }
        }
        return facts;
    }

    /** Facts from the groups of a pattern, each the first of several groups that took part in the match. */
    private static Map<String, List<String>> groups(Pattern pattern, String message, Map<String, List<Integer>> names) {
        var parts = pattern.matcher(message);
        var facts = new HashMap<String, List<String>>();
        if (parts.matches()) {
            names.forEach((name, groups) -> groups.stream()
                    .map(parts::group)
                    .filter(part -> part != null)
                    .findFirst()
                    .ifPresent(part -> facts.put(name, List.of(part))));
        }
        return facts;
    }

    private static String quoted(String message) {
        var parts = message.split("'", 3);
        return parts.length == 3 ? parts[1] : "";
    }
}
