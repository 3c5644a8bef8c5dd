package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import java.util.List;
import java.util.stream.Stream;

/** A line is written as Python 2 or another language writes it: {@code print x}, {@code except E, e}, {@code i++}. */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError", "IndentationError"})
public final class ForeignSyntax implements PythonTemplate {

    /**
     * One way to write what Python writes otherwise.
     *
     * @param pattern what is found in code, outside of text literals unless it spans the line
     * @param replacement with {@code $1} for groups
     * @param words what Python does
     */
    private record Habit(String pattern, String replacement, String words) {}

    private static final List<Habit> WHOLE = List.of(
            new Habit(
                    "^(\\s*)print\\s+>>\\s*([\\w.]+)\\s*,\\s*(.+?)\\s*$",
                    "$1print($3, file=$2)",
                    "`print` is a function"),
            new Habit("^(\\s*)print\\s+(.+?),\\s*$", "$1print($2, end=\" \")", "`print` is a function"),
            new Habit("^(\\s*)print\\s+(.+?)\\s*;?\\s*$", "$1print($2)", "`print` is a function"),
            new Habit("^(.*:\\s*)print\\s+(.+?)\\s*$", "$1print($2)", "`print` is a function"),
            new Habit("^(\\s*)exec\\s+(.+?)\\s*$", "$1exec($2)", "`exec` is a function"),
            new Habit(
                    "^(\\s*except\\s+)([\\w.]+|\\([^)]*\\))\\s*,\\s*(\\w+)\\s*:(.*)$",
                    "$1$2 as $3:$4",
                    "the exception is named with `as`"),
            new Habit("^(\\s*raise\\s+[\\w.]+)\\s*,\\s*(.+?)\\s*$", "$1($2)", "an exception is made by a call"),
            new Habit("^(\\s*)(?:else\\s+if|elseif|elsif|elif\\s+if)\\b(.*)$", "$1elif$2", "Python writes `elif`"),
            new Habit(
                    "^(\\s*)\\}?\\s*catch\\s*(?:\\(\\s*)?(\\w+)(?:\\s+(\\w+))?\\s*\\)?\\s*:?\\s*\\{?\\s*$",
                    "$1except $2 as $3:",
                    "Python writes `except`"),
            new Habit(
                    "^(\\s*)(?:public |private |static )*(?:function|func|fn|fun)\\s+(\\w+)\\s*(\\(.*?\\))\\s*:?\\s*\\{?\\s*$",
                    "$1def $2$3:",
                    "Python writes `def`"),
            new Habit(
                    "^(\\s*)(?:let|var|const|auto|int|float|double|String|string)\\s+(\\w+\\s*=.*?);?\\s*$",
                    "$1$2",
                    "a variable needs no declaration"),
            new Habit("^(\\s*)([\\w.\\[\\]]+)\\+\\+;?\\s*$", "$1$2 += 1", "Python has no `++`"),
            new Habit("^(\\s*)([\\w.\\[\\]]+)--;?\\s*$", "$1$2 -= 1", "Python has no `--`"),
            new Habit("^(\\s*)\\+\\+([\\w.\\[\\]]+);?\\s*$", "$1$2 += 1", "Python has no `++`"),
            new Habit("^(\\s*)throw\\s+(?:new\\s+)?(.+?);?\\s*$", "$1raise $2", "Python writes `raise`"),
            new Habit("^(\\s*)//(.*)$", "$1#$2", "a comment begins with `#`"),
            new Habit("^(.*[\\w)\\]\"'])\\s+//\\s(.*)$", "$1  # $2", "a comment begins with `#`"),
            new Habit(
                    "^(\\s*)foreach?\\s*\\(?\\s*(?:var\\s+)?(\\w+)\\s+(?:in|of|:)\\s+(.+?)\\)?\\s*:?\\s*\\{?\\s*$",
                    "$1for $2 in $3:",
                    "Python writes `for ... in`"),
            new Habit(
                    "^(\\s*for\\s+\\w+(?:\\s*,\\s*\\w+)*)\\s+(?:of|on|im|ni|is)\\s+(.*)$",
                    "$1 in $2",
                    "Python writes `for ... in`"));
    private static final List<Habit> PARTS = List.of(
            new Habit("\\s*&&\\s*", " and ", "Python writes `and`"),
            new Habit("\\s*\\|\\|\\s*", " or ", "Python writes `or`"),
            new Habit("!(?=[\\w(])", "not ", "Python writes `not`"),
            new Habit("===", "==", "Python compares with `==`"),
            new Habit("!==", "!=", "Python compares with `!=`"),
            new Habit("<>", "!=", "Python 3 writes `!=`"),
            new Habit("=<", "<=", "Python writes `<=`"),
            new Habit("=>", ">=", "Python writes `>=`"),
            new Habit("=\\+", "+=", "Python writes `+=`"),
            new Habit("\\bnew\\s+(?=[A-Z])", "", "Python needs no `new`"),
            new Habit("(?<![\\w.])0+([0-7]+)(?![\\w.])", "0o$1", "octal numbers begin with 0o"),
            new Habit("(?<![\\w.])(\\d+)[lL]\\b", "$1", "whole numbers need no `L`"),
            new Habit("`([^`]+)`", "repr($1)", "Python 3 writes `repr`"),
            new Habit(
                    "\\b([\\w.]+)\\s*\\?\\s*([^:]+?)\\s*:\\s*(.+)$",
                    "$2 if $1 else $3",
                    "Python writes `a if condition else b`"),
            new Habit("(?<=[\\w)\\]])\\?\\.", ".", "Python has no `?.`"),
            new Habit("->", ".", "Python writes a dot"),
            new Habit("::", ".", "Python writes a dot"),
            new Habit("\\bur(?=[\"'])", "r", "Python 3 has no `ur` texts"));

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return BrokenSource.in(crash).stream()
                .flatMap(here -> Stream.concat(
                                WHOLE.stream().flatMap(habit -> whole(here, habit)),
                                PARTS.stream().flatMap(habit -> parts(here, habit)))
                        .limit(3));
    }

    private static Stream<Candidate> whole(BrokenSource here, Habit habit) {
        var code = here.code();
        if (!code.matches(habit.pattern())) {
            return Stream.empty();
        }
        var rest = here.text().substring(code.length());
        return here.line(
                code.replaceFirst(habit.pattern(), habit.replacement()).replace(" as :", ":") + rest,
                0.95,
                habit.words());
    }

    private static Stream<Candidate> parts(BrokenSource here, Habit habit) {
        var text = Quoting.of(here.text()).replaced(habit.pattern(), habit.replacement());
        return text.equals(here.text()) ? Stream.empty() : here.line(text, 0.92, habit.words());
    }
}
