package dev.codemedic.python.template;

import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.python.code.PythonFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that is no Python, and the line where the interpreter noticed.
 *
 * @param crash the failure
 * @param file the file
 * @param line from 1
 */
record BrokenSource(PythonCrash crash, PythonFile file, int line) {

    /** The file that a syntax error is about. */
    static Optional<BrokenSource> in(PythonCrash crash) {
        var frame = crash.prime();
        int line = frame.frame().line();
        return line >= 1 && line <= frame.file().source().lineCount()
                ? Optional.of(new BrokenSource(crash, frame.file(), line))
                : Optional.empty();
    }

    /** The text and where it is. */
    SourceFile source() {
        return file.source();
    }

    /** The line's text without its end. */
    String text() {
        return source().line(line);
    }

    /** What the line starts with. */
    String indentation() {
        return indentation(line);
    }

    /** What a line starts with. */
    String indentation(int number) {
        var text = source().line(number);
        return text.substring(0, text.length() - text.stripLeading().length());
    }

    /** The part of the line before a comment, trailing blanks left out. */
    String code() {
        return Quoting.withoutComment(text()).stripTrailing();
    }

    /** The first line before this one that holds code; 0 where there is none. */
    int before() {
        int number = line - 1;
        while (number > 0 && isEmpty(number)) {
            number--;
        }
        return number;
    }

    /** The same file with another line in view. */
    BrokenSource at(int number) {
        return new BrokenSource(crash, file, number);
    }

    /** Whether a line holds nothing but a comment. */
    boolean isEmpty(int number) {
        var text = source().line(number).strip();
        return text.isEmpty() || text.startsWith("#");
    }

    /** The line written anew; none where that does not leave fewer errors in the file. */
    Stream<Candidate> line(String text, double prior, String words) {
        int start = source().offset(line, 0);
        return replaced(start, start + text().length(), text, prior, words);
    }

    /** A stretch of the file written anew; none where that leaves the file as broken as it was. */
    Stream<Candidate> replaced(int start, int end, String text, double prior, String words) {
        return repairs(start, end, text)
                ? crash.draft().replace(source(), start, end, text).because(prior, words)
                : Stream.empty();
    }

    /** Whether a change leaves fewer errors than there are, and none in the lines it writes. */
    boolean repairs(int start, int end, String text) {
        try {
            var edited = PythonFile.of(source().edited(List.of(new Edit(start, end, text))));
            int first = edited.source().lineAt(start);
            int last = edited.source().lineAt(Math.max(start, start + text.length() - 1));
            boolean clean = edited.tree().errors().noneMatch(node -> node.line() <= last && node.endLine() >= first);
            return clean && (errors(edited) < errors(file) || errors(file) == 0);
        } catch (EditImpossible overlapping) {
            return false;
        }
    }

    private static long errors(PythonFile file) {
        return file.tree()
                .errors()
                .mapToLong(node -> 1 + Math.max(0, node.end() - node.start()))
                .sum();
    }
}
