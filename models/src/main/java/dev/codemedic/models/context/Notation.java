package dev.codemedic.models.context;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a language writes functions and types, as far as single lines tell it: no parser is at hand here. */
enum Notation {
    PYTHON(
            List.of(".py", ".pyi"),
            "#",
            "^\\s*class\\s+(?<name>\\w+)\\s*[(:\\[]",
            "^\\s*(?:async\\s+)?def\\s+(?<name>\\w+)\\s*[(\\[]"),
    JAVA(
            List.of(".java"),
            "//",
            "^\\s*(?:@\\w+(?:\\([^()]*\\))?\\s+)*(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed)\\s+)*"
                    + "(?:class|interface|enum|record)\\s+(?<name>\\w+)",
            "^\\s*(?:@\\w+(?:\\([^()]*\\))?\\s+)*"
                    + "(?:(?:public|protected|private|static|final|abstract|synchronized|default|native)\\s+)*"
                    + "(?:<[^()]+?>\\s+)?(?<type>[\\w.]+(?:<[^()=]*>)?(?:\\[\\])*\\s+)?(?<name>\\w+)\\s*\\("),
    SCRIPT(
            List.of(".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx"),
            "//",
            "^\\s*(?:export\\s+)?(?:default\\s+)?(?:abstract\\s+)?(?:class|interface)\\s+(?<name>\\w+)",
            "^\\s*(?:export\\s+)?(?:default\\s+)?(?:async\\s+)?function\\s*\\*?\\s*(?<name>\\w+)\\s*[(<]",
            "^\\s*(?:export\\s+)?(?:const|let|var)\\s+(?<name>\\w+)\\s*=\\s*(?:async\\s*)?(?:function\\b|\\([^()]*\\)\\s*=>)",
            "^\\s*(?:(?:public|private|protected|static|async|get|set)\\s+)*(?<name>\\w+)\\s*\\([^;]*\\{\\s*$");

    /** Words before a parenthesis or a name that make a line no definition and no call. */
    static final Set<String> KEYWORDS = Set.of(
            "if",
            "elif",
            "else",
            "for",
            "while",
            "switch",
            "case",
            "match",
            "catch",
            "except",
            "try",
            "with",
            "return",
            "throw",
            "raise",
            "new",
            "assert",
            "yield",
            "await",
            "synchronized",
            "and",
            "or",
            "not",
            "in",
            "is",
            "lambda",
            "print",
            "super",
            "this",
            "self",
            "def",
            "class",
            "function",
            "typeof",
            "del",
            "import",
            "from",
            "do");

    private final List<String> endings;
    private final String comment;
    private final Pattern type;
    private final List<Pattern> functions;

    Notation(List<String> endings, String comment, String type, String... functions) {
        this.endings = endings;
        this.comment = comment;
        this.type = compiled(type);
        this.functions = Stream.of(functions).map(Notation::compiled).toList();
    }

    /** Names may be of any script. */
    private static Pattern compiled(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** The notation of a file, by its name. */
    static Optional<Notation> of(Path file) {
        var name = String.valueOf(file.getFileName());
        return Stream.of(values())
                .filter(notation -> notation.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }

    /** How names of its files end. */
    List<String> endings() {
        return endings;
    }

    /** What a comment to the end of the line begins with. */
    String comment() {
        return comment;
    }

    /** Whether a text may define a name; told quickly, and wrong at times. */
    boolean mayDefine(String name, String text) {
        return this == PYTHON
                ? text.contains("def " + name) || text.contains("class " + name)
                : text.contains(" " + name) || text.contains("\t" + name);
    }

    /** The name of the type that a line begins to define. */
    Optional<String> type(String line) {
        var match = type.matcher(line);
        return match.find() ? Optional.of(match.group("name")) : Optional.empty();
    }

    /**
     * The name of the function that a head defines.
     *
     * @param first line of the head, with the name
     * @param last line of it, with the last parenthesis; or a brace behind it, where that stands in a line of its own
     */
    Optional<String> function(String first, String last) {
        for (var function : functions) {
            var match = function.matcher(first);
            if (match.find() && !KEYWORDS.contains(match.group("name"))) {
                return this != JAVA || isHead(match, last) ? Optional.of(match.group("name")) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A call looks like the head of a constructor, but for the brace; a method may also have no body. */
    private static boolean isHead(Matcher match, String last) {
        var type = match.group("type");
        return type == null
                ? Character.isUpperCase(match.group("name").charAt(0)) && last.matches(".*(?:^|\\))[^();]*\\{.*")
                : !KEYWORDS.contains(type.strip()) && last.matches(".*[{};]\\s*(?://.*)?$");
    }
}
