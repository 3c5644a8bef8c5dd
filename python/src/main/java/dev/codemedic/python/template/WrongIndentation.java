package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A line is indented too far, or as far as no line before it, or with tabs where others have blanks: it takes the
 * indentation of a line above it; tabs become blanks.
 */
@AutoService(PythonTemplate.class)
@Heals({"IndentationError", "TabError", "SyntaxError"})
public final class WrongIndentation implements PythonTemplate {
    private static final int REACH = 40;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var message = crash.message();
        if (crash.thrown().simpleType().equals("TabError") || message.contains("inconsistent use of tabs")) {
            return BrokenSource.in(crash).stream().flatMap(WrongIndentation::blanks);
        }
        if (message.startsWith("unexpected indent") || message.startsWith("unindent does not match")) {
            return BrokenSource.in(crash).stream()
                    .flatMap(here -> Stream.concat(
                            here.source().text().contains("\t") ? blanks(here) : Stream.empty(), levels(here)));
        }
        return Stream.empty();
    }

    private static Stream<Candidate> levels(BrokenSource here) {
        Set<String> levels = new LinkedHashSet<>();
        int wanted = here.indentation().length();
        int before = here.before();
        for (int number = before; number > 0 && number > before - REACH; number--) {
            if (!here.isEmpty(number)) {
                levels.add(here.indentation(number));
                if (here.at(number).code().endsWith(":")) {
                    levels.add(here.indentation(number) + here.file().indentation());
                }
            }
        }
        if (before == 0) {
            levels.add("");
        }
        return levels.stream()
                .filter(level -> !level.equals(here.indentation()))
                .sorted(Comparator.comparingInt(level -> Math.abs(level.length() - wanted)))
                .limit(3)
                .flatMap(level -> here.line(
                        level + here.text().stripLeading(),
                        0.94 - 0.04 * Math.abs(level.length() - wanted),
                        "the line is as deep as the lines around it"));
    }

    /** Every tab that indents becomes blanks, as wide as the file's own step. */
    private static Stream<Candidate> blanks(BrokenSource here) {
        return Stream.of(4, 8).flatMap(width -> {
            var draft = here.crash().draft();
            for (int number = 1; number <= here.source().lineCount(); number++) {
                var indentation = here.indentation(number);
                if (indentation.contains("\t")) {
                    int start = here.source().offset(number, 0);
                    draft.replace(here.source(), start, start + indentation.length(), expanded(indentation, width));
                }
            }
            return draft.because(
                    width == 4 ? 0.9 : 0.8, "tabs and blanks are mixed; each tab becomes " + width + " blanks");
        });
    }

    private static String expanded(String indentation, int width) {
        var out = new StringBuilder();
        for (char c : indentation.toCharArray()) {
            if (c == '\t') {
                out.append(" ".repeat(width - out.length() % width));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
