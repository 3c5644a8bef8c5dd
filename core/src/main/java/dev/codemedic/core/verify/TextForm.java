package dev.codemedic.core.verify;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether an edited file keeps its form: encoding, line ends, and text that is what it looks like. */
final class TextForm {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final int JOINER = 0x200D;
    private static final int EMOJI_FORM = 0xFE0F;

    private final SourceFile before;
    private final SourceFile after;
    private final List<Edit> edits;

    TextForm(SourceFile before, SourceFile after, List<Edit> edits) {
        this.before = before;
        this.after = after;
        this.edits = edits;
    }

    /** What is wrong; empty where nothing is. */
    Optional<String> fault() {
        return encoding()
                .or(this::unseen)
                .or(this::lookalike)
                .or(this::lineEnds)
                .or(this::finalLineEnd);
    }

    private Optional<String> encoding() {
        boolean same =
                before.charset().equals(after.charset()) && before.hasByteOrderMark() == after.hasByteOrderMark();
        return same ? Optional.empty() : Optional.of("it changes the file's encoding");
    }

    /** Moving such characters is no fault, adding one is. */
    private Optional<String> unseen() {
        var known = new HashMap<Integer, Integer>();
        suspects(before.text()).forEach(known::put);
        return suspects(after.text()).entrySet().stream()
                .filter(entry -> entry.getValue() > known.getOrDefault(entry.getKey(), 0))
                .map(entry -> "it adds %s, which a reader does not see".formatted(named(entry.getKey())))
                .findFirst();
    }

    private static Map<Integer, Integer> suspects(String text) {
        var counts = new HashMap<Integer, Integer>();
        int previous = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (suspect(point, previous)) {
                counts.merge(point, 1, Integer::sum);
            }
            previous = point;
            at += Character.charCount(point);
        }
        return counts;
    }

    private static boolean suspect(int point, int previous) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return false;
        }
        boolean emoji = (point == JOINER || point == EMOJI_FORM)
                && (Character.isExtendedPictographic(previous) || previous == EMOJI_FORM);
        return !emoji
                && (Character.isISOControl(point)
                        || Lookalikes.unseen(point)
                        || !Character.isDefined(point)
                        || Character.getType(point) == Character.PRIVATE_USE);
    }

    private static String named(int point) {
        return "U+%04X (%s)"
                .formatted(point, Optional.ofNullable(Character.getName(point)).orElse("no character"));
    }

    /** A word of another script that reads like one of Latin letters: half of it is Latin, or the file has that word. */
    private Optional<String> lookalike() {
        var known = words(before.text());
        var words = words(after.text());
        return words.stream()
                .filter(word -> !known.contains(word) && !ascii(word))
                .filter(word -> {
                    var skeleton = Lookalikes.skeleton(word);
                    return ascii(skeleton)
                            && (word.chars().anyMatch(letter -> letter < 0x80 && Character.isLetter(letter))
                                    || words.contains(skeleton)
                                    || known.contains(skeleton));
                })
                .map(word -> "it adds the word %s, which only looks like %s".formatted(word, Lookalikes.skeleton(word)))
                .findFirst();
    }

    private static TreeSet<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean ascii(String word) {
        return word.chars().allMatch(letter -> letter < 0x80);
    }

    private Optional<String> lineEnds() {
        var old = lineEnds(before.text());
        boolean foreign = !old.isEmpty() && !old.containsAll(lineEnds(after.text()));
        boolean only = edits.stream().anyMatch(edit -> {
            var replaced = before.text().substring(edit.start(), edit.end());
            return !replaced.equals(edit.replacement()) && plain(replaced).equals(plain(edit.replacement()));
        });
        return foreign || only ? Optional.of("it changes the file's line ends") : Optional.empty();
    }

    private static TreeSet<String> lineEnds(String text) {
        return LINE_END.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String plain(String text) {
        return LINE_END.matcher(text).replaceAll("\n");
    }

    private Optional<String> finalLineEnd() {
        boolean changed = ended(before) != ended(after);
        boolean sameLine = before.line(before.lineCount()).equals(after.line(after.lineCount()));
        return changed && sameLine && before.lineCount() == after.lineCount()
                ? Optional.of("it changes the end of the file's last line and nothing else there")
                : Optional.empty();
    }

    private static boolean ended(SourceFile file) {
        return file.text().endsWith("\n") || file.text().endsWith("\r");
    }
}
