package dev.codemedic.java.types;

import dev.codemedic.core.source.Edit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When the variables that are declared without a value get one.
 *
 * @param missing names that may have no value yet before a statement
 * @param needed names that a statement gives a value, without which they would be read too soon
 */
record Assignments(Map<Unit, Set<String>> missing, Map<Unit, String> needed) {
    /** Nothing is known. */
    static final Assignments NONE = new Assignments(Map.of(), Map.of());

    private static final Pattern LEAVES = Pattern.compile("\\b(return|throw|break|continue)\\b");

    /**
     * Whether new text reads a variable that may have no value yet.
     *
     * @param unit in which it stands, or before which
     * @param before what runs before the new text does and may give variables values
     */
    boolean readsTooSoon(Unit unit, String before, List<Edit> edits) {
        for (var name : missing.getOrDefault(unit, Set.of())) {
            var assigns = assigning(name);
            if (assigns.matcher(before).find()) {
                continue;
            }
            var names = Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "(?![\\w$(])");
            for (var edit : edits) {
                // of an assignment only what is assigned is read
                var start = assigns.matcher(edit.replacement());
                var added = start.lookingAt() ? edit.replacement().substring(start.end() - 1) : edit.replacement();
                boolean told = added.indexOf('"') < 0 && !assigns.matcher(added).find();
                if (told && names.matcher(added).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a statement no longer gives a variable the value that others read.
     *
     * @param text of the file
     */
    boolean takesAway(Edit edit, String text) {
        var added = edit.replacement();
        return needed.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isAllOf(edit, text)
                        && !LEAVES.matcher(added).find()
                        && !assigning(entry.getValue()).matcher(added).find());
    }

    private static Pattern assigning(String name) {
        return Pattern.compile("(?<![\\w.$])" + Pattern.quote(name) + "\\s*=[^=]");
    }
}
