package dev.codemedic.core.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.failure.Variable;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The literals by which code could tell the failing run from others: values that were live when it failed, words of its
 * command, and what the failing tests say. Values that any code may name, such as 0 and the empty text, are left out.
 */
public final class KnownValues {
    private static final Set<String> COMMON = Set.of(
            "", "0", "1", "-1", "2", "0.0", "1.0", "10", "100", "none", "null", "true", "false", "[]", "{}", "()", " ");
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'|(?<![\\w.])(-?\\d+(?:\\.\\d+)?)");
    private static final Pattern NEXT = Pattern.compile("\\s*(?:async def |def |class |@Test|@ParameterizedTest).*");
    private static final Pattern NAME = Pattern.compile("\\w+(?=\\W*(?:\\[.*)?$)");
    private static final int TEST_LINES = 60;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> expected = new HashSet<>();

    /** What is known of a failure. */
    public KnownValues(Diagnosis diagnosis, SourceTree sources) {
        var failure = diagnosis.failure();
        failure.chain().stream().flatMap(Thrown::projectFrames).forEach(frame -> values(frame.locals()));
        failure.run().command().arguments().stream().skip(1).forEach(this::see);
        failure.chain().forEach(thrown -> literals(thrown.message()).forEach(this::see));
        for (var file : testFiles(failure, sources)) {
            for (var test : failure.tests()) {
                body(test, file)
                        .flatMap(line -> literals(line).stream())
                        .filter(KnownValues::telling)
                        .forEach(expected::add);
            }
        }
    }

    /** Whether a literal, quotes and all, is such a value. */
    public boolean contains(String literal) {
        var plain = plain(literal);
        return telling(plain) && (seen.contains(plain) || expected.contains(plain));
    }

    /** Whether a literal stands in a failing test. */
    public boolean expects(String literal) {
        return expected.contains(plain(literal));
    }

    /** Whether few programs would name a literal: it is neither empty nor a small number nor a truth value. */
    public static boolean telling(String literal) {
        return !COMMON.contains(plain(literal).toLowerCase(java.util.Locale.ROOT));
    }

    private void values(List<Variable> variables) {
        for (var variable : variables) {
            see(variable.name());
            value(variable.value());
        }
    }

    private void value(Value value) {
        if (value.kind() == Value.Kind.TEXT
                || value.kind() == Value.Kind.NUMBER
                || value.members().isEmpty()) {
            see(value.text());
        }
        for (var member : value.members()) {
            if (member.name().startsWith("'") || member.name().startsWith("\"")) {
                see(member.name());
            }
            value(member.value());
        }
    }

    private void see(String text) {
        var plain = plain(text);
        if (telling(plain)) {
            seen.add(plain);
        }
    }

    private static String plain(String literal) {
        var text = literal.strip().replaceFirst("^[A-Za-z]{0,2}(?=[\"'])", "");
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text.replaceFirst("(?<=\\d)[lLfFdD]$", "");
    }

    private static List<String> literals(String line) {
        return LITERAL.matcher(line)
                .results()
                .map(match -> plain(match.group()))
                .toList();
    }

    private static List<SourceFile> testFiles(Failure failure, SourceTree sources) {
        var framed = failure.chain().stream().flatMap(Thrown::projectFrames).map(Frame::file);
        var named =
                failure.tests().stream().filter(test -> test.contains("::")).map(test -> Path.of(test.split("::")[0]));
        return Stream.concat(framed, named)
                .distinct()
                .flatMap(file -> sources.find(file).stream())
                .collect(Collectors.toList());
    }

    /** The lines of a test, by the name that its runner gives it. */
    private static Stream<String> body(String test, SourceFile file) {
        var match = NAME.matcher(test.replaceFirst("\\[.*", ""));
        if (!match.find()) {
            return Stream.empty();
        }
        var head = Pattern.compile("(?:def|void)\\s+" + Pattern.quote(match.group()) + "\\s*\\(.*");
        var lines = file.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (head.matcher(lines.get(i)).find()) {
                int end = i + 1;
                while (end < lines.size()
                        && end < i + TEST_LINES
                        && !NEXT.matcher(lines.get(end)).matches()) {
                    end++;
                }
                return lines.subList(i, end).stream();
            }
        }
        return Stream.empty();
    }
}
