package dev.codemedic.models.context;

import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceTree;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** How a project writes code: what its files show, and the rules that it states. */
record Conventions(SourceTree sources) {
    private static final List<String> RULES = List.of("AGENTS.md", "CLAUDE.md", "CONTRIBUTING.md");
    private static final List<String> STATED = List.of(
            "indent_style", "indent_size", "max_line_length", "end_of_line", "quote_type", "insert_final_newline");
    private static final Pattern LENGTH =
            Pattern.compile("(?m)^[ \\t]*+(?:line[-_]length|max-line-length)[ \\t]*+=[ \\t]*+(\\d{2,3})");
    private static final Pattern ANNOTATED = Pattern.compile("->|\\(.*\\w\\s*:\\s*\\w");
    private static final int RULE_LINES = 60;
    private static final int LONGEST_RULE = 200;
    private static final int MOST_LINES = 3_000;
    /** Each star of a pattern makes matching slower by a power. */
    private static final int MOST_STARS = 3;

    private static final int MOST_SECTIONS = 50;
    /** Longer lines are data or generated; they tell nothing of a rule. */
    private static final int LONGEST_LINE = 200;

    /** The pieces. @param shown files, by which the language is told */
    List<Piece> pieces(List<SourceFile> shown) {
        var pieces = new ArrayList<Piece>();
        var style = new ArrayList<String>();
        shown.stream().findFirst().ifPresent(file -> {
            style.addAll(seen(shown));
            style.addAll(stated(file.path()));
        });
        if (!style.isEmpty()) {
            pieces.add(new Piece("conventions", 0, String.join("\n", style), Worth.STYLE));
        }
        rules().ifPresent(text -> pieces.add(new Piece("conventions", 1, text, Worth.RULES)));
        return pieces;
    }

    private static List<String> seen(List<SourceFile> files) {
        var lines = files.stream()
                .flatMap(file -> file.text().lines().limit(MOST_LINES))
                .filter(line -> line.length() <= LONGEST_LINE && !line.isBlank())
                .toList();
        var said = new ArrayList<String>();
        indentation(lines).ifPresent(said::add);
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        said.add("Longest line: " + longest + " columns.");
        if (Notation.of(files.getFirst().path()).filter(Notation.PYTHON::equals).isPresent()) {
            long single = count(lines, '\'');
            long doubled = count(lines, '"');
            if (single != doubled) {
                said.add("Quotes: mostly " + (single > doubled ? "single." : "double."));
            }
            var heads = lines.stream()
                    .filter(line ->
                            line.strip().startsWith("def ") || line.strip().startsWith("async def "))
                    .toList();
            long typed = heads.stream()
                    .filter(head -> ANNOTATED.matcher(head).find())
                    .count();
            if (!heads.isEmpty()) {
                said.add("Type hints: "
                        + (typed == 0 ? "none." : typed * 2 > heads.size() ? "yes." : "in some places."));
            }
        }
        return said;
    }

    private static Optional<String> indentation(List<String> lines) {
        long tabs = lines.stream().filter(line -> line.startsWith("\t")).count();
        var steps = lines.stream()
                .filter(line -> line.startsWith(" ") && !line.strip().startsWith("*"))
                .map(line -> line.length() - line.stripLeading().length())
                .toList();
        if (tabs > steps.size()) {
            return Optional.of("Indentation: tabs.");
        }
        // Most lines stand at a multiple of the step, some follow a parenthesis.
        return Stream.of(8, 4, 2, 3)
                .filter(step -> steps.size() > 2
                        && steps.stream().filter(width -> width % step == 0).count() * 10 >= steps.size() * 9L)
                .findFirst()
                .map(step -> "Indentation: " + step + " spaces.");
    }

    private static long count(List<String> lines, char quote) {
        return lines.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c == quote)
                .count();
    }

    private List<String> stated(Path file) {
        var said = new ArrayList<String>();
        var rules = editorConfig(file);
        rules.forEach((name, rule) -> {
            if (STATED.contains(name)) {
                said.add(".editorconfig: " + name + " = " + Clip.end(rule, LONGEST_RULE));
            }
        });
        sources.find(Path.of("pyproject.toml"))
                .map(each -> LENGTH.matcher(each.text()))
                .ifPresent(length -> {
                    if (length.find()) {
                        said.add("pyproject.toml: lines of " + length.group(1) + " columns at the most.");
                    }
                });
        return said;
    }

    /** What its sections say of a file; later ones win. */
    private Map<String, String> editorConfig(Path file) {
        var rules = new LinkedHashMap<String, String>();
        boolean meant = false;
        int sections = 0;
        var text = sources.find(Path.of(".editorconfig")).map(SourceFile::text).orElse("");
        for (var line : text.lines().limit(MOST_LINES).map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                meant = ++sections <= MOST_SECTIONS && fits(line.substring(1, line.length() - 1), file);
            } else if (meant && line.indexOf('=') > 0 && !line.startsWith("#") && !line.startsWith(";")) {
                int sign = line.indexOf('=');
                rules.put(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).strip());
            }
        }
        return rules;
    }

    private static boolean fits(String glob, Path file) {
        if (glob.chars().filter(c -> c == '*').count() > MOST_STARS) {
            return false;
        }
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
            return matcher.matches(file) || matcher.matches(file.getFileName());
        } catch (PatternSyntaxException | UnsupportedOperationException strange) {
            return false;
        }
    }

    private Optional<String> rules() {
        return RULES.stream()
                .flatMap(name -> sources.find(Path.of(name)).stream())
                .filter(file -> !file.text().isBlank())
                .findFirst()
                .map(file -> file.path() + " begins with:\n"
                        + String.join(
                                "\n",
                                file.text()
                                        .lines()
                                        .limit(RULE_LINES)
                                        .map(line -> Clip.end(line, LONGEST_RULE))
                                        .toList()));
    }
}
