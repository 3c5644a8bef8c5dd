package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the indentation that a model wrote stands for that in the file: tabs for blanks, two for four, or all further in.
 *
 * @param known each indentation written, with the one in the file
 */
record Indentation(Map<String, String> known) {

    /** What the same lines tell, written and in the file; nothing where they contradict each other. */
    static Optional<Indentation> between(List<String> written, List<String> there) {
        var known = new LinkedHashMap<String, String>();
        for (int i = 0; i < written.size(); i++) {
            if (!written.get(i).isBlank()) {
                var real = of(there.get(i));
                var before = known.putIfAbsent(of(written.get(i)), real);
                if (before != null && !before.equals(real)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Indentation(known));
    }

    private static String of(String line) {
        return line.substring(0, line.length() - line.stripLeading().length());
    }

    /** Whether it is the same in both. */
    boolean isSame() {
        return known.entrySet().stream().allMatch(one -> one.getKey().equals(one.getValue()));
    }

    /** Lines of a model as they have to stand in the file; nothing where one stands too far left for that. */
    Optional<List<String>> applied(List<String> lines) {
        var margin = known.keySet().stream()
                .min((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        if (!isShifted(margin)) {
            return Optional.of(lines.stream().map(this::applied).toList());
        }
        if (!lines.stream().allMatch(line -> line.isBlank() || line.startsWith(margin))) {
            return Optional.empty();
        }
        var there = known.getOrDefault(margin, "");
        return Optional.of(lines.stream()
                .map(line -> line.isBlank() ? "" : there + line.substring(margin.length()))
                .toList());
    }

    /** Whether all lines stand as far from their place as the one that is furthest left. */
    private boolean isShifted(String margin) {
        var there = known.getOrDefault(margin, "");
        return !mixed()
                && known.entrySet().stream()
                        .allMatch(one -> one.getKey().startsWith(margin)
                                && one.getValue().equals(there + one.getKey().substring(margin.length())));
    }

    /** Whether one side has tabs where the other has none. */
    private boolean mixed() {
        return tabs(known.keySet()) != tabs(known.values());
    }

    private static boolean tabs(Collection<String> all) {
        return all.stream().anyMatch(one -> one.contains("\t"));
    }

    private String applied(String line) {
        if (line.isBlank()) {
            return "";
        }
        var written = of(line);
        var base = known.keySet().stream()
                .filter(written::startsWith)
                .max((one, other) -> Integer.compare(one.length(), other.length()))
                .orElse("");
        return known.getOrDefault(base, "") + steps(written.substring(base.length())) + line.stripLeading();
    }

    /** Further steps in, each as wide as the smallest that is known. */
    private String steps(String written) {
        var step = step();
        var real = new StringBuilder();
        var rest = written;
        while (!step.written.isEmpty() && rest.startsWith(step.written)) {
            real.append(step.real);
            rest = rest.substring(step.written.length());
        }
        return real + rest;
    }

    private record Step(String written, String real) {}

    private Step step() {
        var steps = new ArrayList<Step>();
        var all = new LinkedHashMap<>(known);
        all.putIfAbsent("", "");
        for (var one : all.entrySet()) {
            for (var other : all.entrySet()) {
                var written = further(one.getKey(), other.getKey());
                var real = further(one.getValue(), other.getValue());
                if (!written.isEmpty() && !real.isEmpty()) {
                    steps.add(smallest(written, real));
                }
            }
        }
        return steps.stream()
                .min((one, other) -> Integer.compare(one.written.length(), other.written.length()))
                .orElse(mixed() && tabs(known.values()) ? new Step("    ", "\t") : new Step("", ""));
    }

    private static String further(String one, String other) {
        return other.startsWith(one) ? other.substring(one.length()) : "";
    }

    /** Eight blanks for two tabs are four for one. */
    private static Step smallest(String written, String real) {
        for (int parts = Math.min(written.length(), real.length()); parts > 1; parts--) {
            if (written.length() % parts == 0 && real.length() % parts == 0) {
                var one = written.substring(0, written.length() / parts);
                var same = real.substring(0, real.length() / parts);
                if (one.repeat(parts).equals(written) && same.repeat(parts).equals(real)) {
                    return new Step(one, same);
                }
            }
        }
        return new Step(written, real);
    }
}
