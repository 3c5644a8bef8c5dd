package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Heads of the project's own functions and types that the shown lines call, where their bodies are not shown. */
final class Signatures {
    private static final Pattern CALL =
            Pattern.compile("(?<!\\w)(?:(\\w*)\\s*(\\.)\\s*)?([\\p{L}_]\\w*)\\s*\\(", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> OWN = Set.of("", "self", "cls", "this", "super");
    private static final int LONGEST_LINE = 400;
    private static final int MOST = 12;
    private static final int MOST_NAMES = 40;
    /** Of one name: overloads, or methods of unrelated types. */
    private static final int MOST_ALIKE = 3;

    /** The kinship of a definition that nothing but its name ties to a call: shown if there is one only. */
    private static final int STRANGER = 2;

    private final SourceTree sources;
    private final List<LineRange> shown;
    private final Set<Call> there = new LinkedHashSet<>();
    private final Set<Call> calls = new LinkedHashSet<>();
    /** Words of the files that call: modules and types that they know. */
    private final Set<String> known = new HashSet<>();

    /** @param of what a function is called, as in {@code of.name()}; empty without one */
    private record Call(String of, String name) {}

    /** @param kinship how well it fits, from 0; less is better */
    private record Fit(Definition definition, int kinship) {}

    /**
     * Looks for them.
     *
     * @param shown lines, from the crash outward
     * @param failing the line that failed, and its callers'
     */
    Signatures(SourceTree sources, List<LineRange> shown, Collection<LineRange> failing) {
        this.sources = sources;
        this.shown = shown;
        failing.forEach(range -> called(range, there));
        calls.addAll(there);
        shown.forEach(range -> called(range, calls));
        shown.stream()
                .map(LineRange::file)
                .distinct()
                .flatMap(path -> sources.find(path).stream())
                .forEach(file -> WORD.matcher(file.text()).results().forEach(word -> known.add(word.group())));
    }

    /** The pieces, what the failing lines call first. */
    List<Piece> pieces(ProjectFiles files, Deadline deadline) {
        var wanted = new LinkedHashMap<Call, List<Fit>>();
        calls.stream().limit(MOST_NAMES).forEach(call -> wanted.put(call, new ArrayList<>()));
        var each = files.changeable().iterator();
        while (!wanted.isEmpty() && !deadline.passed() && each.hasNext()) {
            look(each.next(), wanted);
        }
        var pieces = new ArrayList<Piece>();
        var told = new HashSet<String>();
        wanted.forEach((call, fits) -> {
            int best = fits.stream().mapToInt(Fit::kinship).min().orElse(0);
            if (best == STRANGER && fits.size() > 1) {
                return;
            }
            fits.stream()
                    .filter(fit -> fit.kinship() == best && !isShown(fit.definition()))
                    .limit(MOST_ALIKE)
                    .map(fit -> new Signature(fit.definition()).text())
                    .filter(text -> pieces.size() < MOST && told.add(text))
                    .forEach(text -> pieces.add(new Piece(
                            "signatures",
                            pieces.size(),
                            text,
                            there.contains(call) ? Worth.CALLED_THERE : Worth.CALLED_NEAR)));
        });
        return pieces;
    }

    private void called(LineRange range, Set<Call> calls) {
        var file = sources.find(range.file());
        for (int line = range.first(); file.isPresent() && line <= range.last(); line++) {
            var text = file.get().line(line);
            if (text.length() <= LONGEST_LINE
                    && !text.strip().startsWith("#")
                    && !text.strip().startsWith("//")) {
                CALL.matcher(text)
                        .results()
                        .filter(call -> !Notation.KEYWORDS.contains(call.group(3)))
                        .map(call -> new Call(
                                call.group(2) == null ? "" : call.group(1).isEmpty() ? "." : call.group(1),
                                call.group(3)))
                        .forEach(calls::add);
            }
        }
    }

    private void look(SourceFile file, Map<Call, List<Fit>> wanted) {
        var notation = Notation.of(file.path());
        var likely = wanted.entrySet().stream()
                .filter(entry -> notation.isPresent()
                        && notation.get().mayDefine(entry.getKey().name(), file.text()))
                .toList();
        if (likely.isEmpty()) {
            return;
        }
        for (var definition : Definitions.of(file)) {
            likely.forEach(entry -> {
                var call = entry.getKey();
                var fits = entry.getValue();
                if (call.name().equals(definition.name()) && fits(call, definition)) {
                    fits.add(new Fit(definition, kinship(call, definition)));
                }
            });
        }
    }

    /** A method of Python is never called without its object. */
    private static boolean fits(Call call, Definition definition) {
        boolean python = Notation.of(definition.file().path())
                .filter(Notation.PYTHON::equals)
                .isPresent();
        return !python
                || !call.of().isEmpty()
                || definition.type()
                || !definition.file().line(definition.head()).startsWith(" ");
    }

    private int kinship(Call call, Definition definition) {
        var file = definition.file().path();
        var stem = String.valueOf(file.getFileName()).replaceFirst("\\.\\w+$", "");
        boolean here = shown.stream().anyMatch(range -> range.file().equals(file));
        if (stem.equals(call.of()) || here && OWN.contains(call.of())) {
            return 0;
        }
        return known.contains(stem) ? 1 : STRANGER;
    }

    private boolean isShown(Definition definition) {
        return shown.stream().anyMatch(range -> range.covers(definition.file().path(), definition.head()));
    }
}
