package dev.codemedic.models.answer;

import java.util.ArrayList;
import java.util.List;

/** What a model has thought before it answered, in the marks that models have for it. */
final class Thoughts {
    private static final List<String> NAMES = List.of("think", "thinking", "thought", "reasoning");

    private Thoughts() {}

    /** The lines that are said: those of a thought that never ends are none. */
    static List<String> without(List<String> lines) {
        var said = new ArrayList<String>();
        boolean thinking = false;
        boolean began = false;
        for (var line : lines) {
            boolean begins =
                    !thinking && NAMES.stream().anyMatch(name -> line.strip().startsWith("<" + name + ">"));
            began |= begins;
            thinking |= begins;
            int over = over(line);
            if (thinking && over >= 0) {
                thinking = false;
                said.add(line.substring(over));
            } else if (!began && over >= 0 && line.strip().startsWith("</")) {
                // the templates of some models give them the beginning of a thought, so that the answer has only its
                // end
                began = true;
                said.clear();
            } else if (!thinking) {
                said.add(line);
            }
        }
        return said;
    }

    private static int over(String line) {
        return NAMES.stream()
                .map(name -> "</" + name + ">")
                .mapToInt(end -> line.contains(end) ? line.lastIndexOf(end) + end.length() : -1)
                .max()
                .orElse(-1);
    }
}
