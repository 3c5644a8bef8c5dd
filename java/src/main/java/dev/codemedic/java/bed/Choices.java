package dev.codemedic.java.bed;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.repair.validate.Variant;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes one text in which variants of a file stand side by side just where they differ: by {@code Switch.medic$variant} a
 * statement, a condition, the first value of a variable or what stands between two statements is chosen. This is what
 * mutation testing calls a mutant schema (Untch, Offutt and Harrold 1993). It costs a compiler a tenth of what copies of
 * whole methods cost.
 */
final class Choices {
    private static final String ID = "medic$variant";
    /** A compiler looks up a plain name much sooner than one with four packages before it. */
    private static final String IMPORT = "import static dev.codemedic.worker.Switch." + ID + ";";

    private static final Pattern LEAVING =
            Pattern.compile("(?s)(?:.*[{}\\s])?(?:return|throw|break|continue)\\b[^;]*;");

    /** What belongs to the statement before. */
    private static final Pattern CONTINUING = Pattern.compile("(?:else|catch|finally)\\b");

    private static final Pattern DECLARING = Pattern.compile(
            "(?:^|[;{}])\\s*(?!return\\b|throw\\b)(?:final\\s+)?[\\w.$]+(?:<[^;=()]*>)?(?:\\[\\s*])*\\s+[\\w$]+\\s*[=;,\\[{]");

    private final SourceFile file;
    private final int imports;
    private final Map<Node, Reach> reaches = new HashMap<>();

    /** @param imports the offset behind the name of the package, where imports may begin */
    Choices(SourceFile file, int imports) {
        this.file = file;
        this.imports = imports;
    }

    /** The places where a variant differs with its edits there; empty where it cannot be written as choices. */
    Optional<Map<Place, List<Edit>>> places(Variant variant, Node host) {
        var found = new LinkedHashMap<Place, List<Edit>>();
        for (var edit : variant.edits()) {
            var trimmed = trimmed(edit);
            var covering = host.tree().covering(trimmed.start(), Math.max(trimmed.start(), trimmed.end()));
            var gap = addsStatements(trimmed) ? Place.gap(covering, host, trimmed.start()) : Optional.<Place>empty();
            var place = gap.or(() -> Place.around(covering, host, trimmed.start(), trimmed.end()));
            if (place.isEmpty()) {
                return Optional.empty();
            }
            add(found, place.get(), trimmed);
        }
        var reach = reaches.computeIfAbsent(host, Reach::new);
        boolean fit = found.entrySet().stream().allMatch(entry -> fits(entry.getKey(), entry.getValue(), reach));
        return fit ? Optional.of(found) : Optional.empty();
    }

    /** Whether an edit only inserts whole statements behind which others are reached and see no new names. */
    private static boolean addsStatements(Edit edit) {
        var text = edit.replacement().strip();
        return edit.start() == edit.end()
                && (text.endsWith(";") || text.endsWith("}"))
                && !CONTINUING.matcher(text).lookingAt()
                && !DECLARING.matcher(text).find()
                && !leaves(text);
    }

    /** Places inside of others become one with these. */
    private static void add(Map<Place, List<Edit>> found, Place place, Edit edit) {
        var around = found.keySet().stream()
                .filter(other -> other.contains(place))
                .findFirst()
                .orElse(place);
        var edits = new ArrayList<>(List.of(edit));
        for (var other : List.copyOf(found.keySet())) {
            if (around.contains(other)) {
                edits.addAll(found.getOrDefault(other, List.of()));
                found.remove(other);
            }
        }
        edits.sort(Edit.ORDER);
        found.put(around, edits);
    }

    /** A deletion of whole lines, without the space around the statement. */
    private Edit trimmed(Edit edit) {
        var text = file.text();
        int start = edit.start();
        int end = edit.end();
        if (!edit.replacement().isBlank() || text.substring(start, end).isBlank()) {
            return edit;
        }
        while (Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Edit(start, end, edit.replacement());
    }

    private boolean fits(Place place, List<Edit> edits, Reach reach) {
        var before = file.text().substring(place.start(), place.end());
        var after = Schemata.edited(file.text(), edits, place.start(), place.end());
        return Brackets.isBlock("{" + after + "\n}")
                && (!place.leaves() || leaves(after))
                && reach.isSame(before, after);
    }

    /** Whether the last statement leaves. */
    private static boolean leaves(String text) {
        var code = text.stripTrailing();
        int before = code.lastIndexOf(';', code.length() - 2);
        return LEAVING.matcher(code.substring(before + 1)).matches();
    }

    /**
     * What writes the file with choices.
     *
     * @param variants by the number that each has in the batch, with the places of each
     */
    Writer writer(Map<Integer, Map<Place, List<Edit>>> variants) {
        var places = new TreeMap<Place, Map<Integer, List<Edit>>>(
                Comparator.comparingInt(Place::start).thenComparingInt(place -> -place.end()));
        variants.forEach((number, sites) -> sites.forEach((place, edits) ->
                places.computeIfAbsent(place, _ -> new TreeMap<>()).put(number, edits)));
        var writer = new Writer(file.text(), places);
        writer.original(imports);
        writer.text.append(' ').append(IMPORT);
        return writer;
    }

    /** Writes a text from its begin to its end. */
    static final class Writer {
        private final String original;
        private final Map<Place, Map<Integer, List<Edit>>> choices;
        private final StringBuilder text = new StringBuilder();
        private final List<Schemata.Stretch> stretches = new ArrayList<>();
        private int written;

        private Writer(String original, Map<Place, Map<Integer, List<Edit>>> choices) {
            this.original = original;
            this.choices = choices;
        }

        /** Goes on with the original up to an offset, with the choices there. */
        void original(int end) {
            int start = written;
            write(
                    start,
                    end,
                    choices.keySet().stream()
                            .filter(place -> place.start() >= start && place.end() <= end)
                            .toList());
            written = end;
        }

        /** A variant's own text. @param alone what can be parsed where it can */
        void add(int variant, String own, String alone) {
            text.append('\n');
            int start = text.length();
            text.append(own);
            stretches.add(new Schemata.Stretch(variant, start, text.length(), alone));
        }

        Schemata.Text text() {
            return new Schemata.Text(text.toString(), stretches);
        }

        /** A stretch of the original with choices at its places, outermost first. */
        private void write(int start, int end, List<Place> places) {
            int at = start;
            Place before = null;
            for (int i = 0; i < places.size(); i++) {
                var place = places.get(i);
                if (place.start() < at || before != null && before.contains(place)) {
                    continue;
                }
                before = place;
                var inside = places.subList(i + 1, places.size()).stream()
                        .filter(place::contains)
                        .toList();
                int from = place.kind() == Place.Kind.VALUE ? place.node().start() : place.start();
                text.append(original, at, from);
                choice(place, inside);
                at = place.kind() == Place.Kind.VALUE ? place.node().end() : place.end();
            }
            text.append(original, at, end);
        }

        private void choice(Place place, List<Place> inside) {
            var edits = choices.getOrDefault(place, Map.of());
            var numbers = List.copyOf(edits.keySet());
            switch (place.kind()) {
                case STATEMENT -> {
                    text.append("{ if (").append(any(numbers)).append(") {");
                    tree(place, numbers, edits);
                    text.append("} else {");
                    write(place.start(), place.end(), inside);
                    text.append("\n} }");
                }
                case GAP -> {
                    text.append("if (").append(any(numbers)).append(") {");
                    tree(place, numbers, edits);
                    text.append("\n} ");
                }
                case CONDITION -> {
                    // Under a cast the compiler need not find out first which kind of conditional it is, by trying each
                    // part.
                    text.append("(boolean) ((").append(any(numbers)).append(") ? (");
                    tree(place, numbers, edits);
                    text.append(") : (");
                    write(place.start(), place.end(), inside);
                    text.append("\n))");
                }
                case VALUE -> {
                    text.append(place.declared())
                            .append("; if (")
                            .append(any(numbers))
                            .append(") {");
                    tree(place, numbers, edits);
                    text.append("} else { ").append(place.name()).append(" = ");
                    write(place.start(), place.end(), inside);
                    text.append("\n; }");
                }
            }
        }

        /** Whether the chosen variant is one of some: their numbers lie side by side in most cases. */
        private static String any(List<Integer> numbers) {
            var words = new ArrayList<String>();
            for (int i = 0; i < numbers.size(); ) {
                int last = i;
                while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                    last++;
                }
                words.add(
                        last == i
                                ? ID + " == " + numbers.get(i)
                                : ID + " >= " + numbers.get(i) + " && " + ID + " <= " + numbers.get(last));
                i = last + 1;
            }
            return String.join(" || ", words);
        }

        /** Halves by number, so that the last variant is as near as the first. */
        private void tree(Place place, List<Integer> numbers, Map<Integer, List<Edit>> edits) {
            boolean condition = place.kind() == Place.Kind.CONDITION;
            if (numbers.size() == 1) {
                leaf(place, numbers.getFirst(), edits.getOrDefault(numbers.getFirst(), List.of()));
                return;
            }
            int half = numbers.size() / 2;
            var less = ID + " < " + numbers.get(half);
            text.append(condition ? less + " ? (" : "if (" + less + ") {");
            tree(place, numbers.subList(0, half), edits);
            text.append(condition ? ") : (" : "} else {");
            tree(place, numbers.subList(half, numbers.size()), edits);
            text.append(condition ? ")" : "}");
        }

        private void leaf(Place place, int number, List<Edit> edits) {
            int start = text.length();
            var edited = Schemata.edited(original, edits, place.start(), place.end());
            switch (place.kind()) {
                case VALUE ->
                    text.append(place.name()).append(" = ").append(edited).append("\n;");
                // Without the cast what is no truth value would be told of all that stand beside it.
                case CONDITION -> text.append("(boolean) (").append(edited).append("\n)");
                case STATEMENT, GAP -> text.append(edited).append('\n');
            }
            boolean statements = place.kind() == Place.Kind.STATEMENT || place.kind() == Place.Kind.GAP;
            var alone = statements ? edited : "Object medic = (" + edited + "\n);";
            stretches.add(new Schemata.Stretch(
                    number, start, text.length(), "class Medic { void medic() {" + alone + "\n} }"));
        }
    }
}
