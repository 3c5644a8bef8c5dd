package dev.codemedic.core.patch;

import com.github.difflib.DiffUtils;
import dev.codemedic.core.source.Edit;
import java.util.ArrayList;
import java.util.List;

/** Differences of texts in whole lines, line ends included. */
final class LineDiff {

    private LineDiff() {}

    /** The edits that turn one text into the other. */
    static List<Edit> edits(String before, String after) {
        var old = lines(before);
        var starts = new int[old.size() + 1];
        for (int i = 0; i < old.size(); i++) {
            starts[i + 1] = starts[i] + old.get(i).length();
        }
        var edits = new ArrayList<Edit>();
        for (var delta : DiffUtils.diff(old, lines(after)).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = from + delta.getSource().size();
            edits.add(new Edit(
                    starts[from], starts[to], String.join("", delta.getTarget().getLines())));
        }
        return edits;
    }

    /** The lines of a text, each with its line end; joined they are the text again. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                lines.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            lines.add(text.substring(start));
        }
        return lines;
    }
}
