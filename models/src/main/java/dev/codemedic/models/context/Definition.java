package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A function or type in a file; lines count from 1.
 *
 * @param type whether it is a type
 * @param first of its lines, decorators and annotations among them
 * @param head where its name stands
 * @param headEnd the last line of its head
 * @param last of its lines
 */
record Definition(SourceFile file, String name, boolean type, int first, int head, int headEnd, int last) {
    private static final int LONGEST_HEAD = 300;

    /** Whether a line belongs to it. */
    boolean contains(int line) {
        return line >= first && line <= last;
    }

    /** Name, parameters and what it gives, in one line. */
    String header() {
        var head = IntStream.rangeClosed(this.head, headEnd)
                .mapToObj(line -> file.line(line).strip())
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ")
                .replaceFirst("\\s*[{:;]$", "");
        return Clip.end(head, LONGEST_HEAD);
    }

    /** Its lines as they stand. @param most of them */
    String text(int most) {
        int to = Math.min(last, first + most - 1);
        var text = IntStream.rangeClosed(first, to)
                .mapToObj(line -> Clip.end(file.line(line), LONGEST_HEAD))
                .collect(Collectors.joining("\n"));
        return to < last ? text + "\n…" : text;
    }
}
