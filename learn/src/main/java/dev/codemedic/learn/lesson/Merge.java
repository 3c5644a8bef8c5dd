package dev.codemedic.learn.lesson;

import dev.codemedic.learn.pattern.CodePattern;
import dev.codemedic.learn.pattern.Parts;
import dev.codemedic.learn.pattern.PatternUnreadable;
import dev.codemedic.learn.pattern.Rewrite;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The least general generalisation of two lessons (Plotkin 1970): where they differ, a metavariable. */
final class Merge {
    private final Lesson one;
    private final Lesson other;
    private final Map<String, String> holes = new LinkedHashMap<>();

    Merge(Lesson one, Lesson other) {
        this.one = one;
        this.other = other;
    }

    Optional<Lesson> merged() {
        boolean related = one.condition().type().equals(other.condition().type())
                && one.condition().language().equals(other.condition().language())
                && one.condition().kind() == other.condition().kind()
                && one.imports().equals(other.imports());
        var grammar = Transfer.grammar(one.condition().language());
        return related ? grammar.flatMap(this::merged) : Optional.empty();
    }

    private Optional<Lesson> merged(Grammar grammar) {
        try {
            var mine = Rewrite.of(grammar, one.pattern(), one.replacement());
            var theirs = Rewrite.of(grammar, other.pattern(), other.replacement());
            var pattern = shared(mine.pattern().roots(), theirs.pattern().roots(), true);
            var replacement = shared(mine.template().roots(), theirs.template().roots(), false);
            if (pattern.isEmpty() || replacement.isEmpty()) {
                return Optional.empty();
            }
            var both = Transfer.of(grammar, pattern.get(), replacement.get(), one.imports());
            boolean kept = changed(both.rewrite()).equals(changed(mine))
                    && changed(mine).equals(changed(theirs));
            boolean heals = heals(both, grammar, one.example()) && heals(both, grammar, other.example());
            return kept && heals && Specificity.isEnough(both.rewrite())
                    ? Optional.of(lesson(pattern.get(), replacement.get()))
                    : Optional.empty();
        } catch (PatternUnreadable apart) {
            return Optional.empty();
        }
    }

    private static boolean heals(Transfer both, Grammar grammar, Example example) {
        return both.healed(grammar, example.before(), example.offered()).contains(example.after());
    }

    private Lesson lesson(String pattern, String replacement) {
        var mine = one.condition();
        var message = mine.message().equals(other.condition().message()) ? mine.message() : "";
        var level = one.level().compareTo(other.level()) >= 0 ? one.level() : other.level();
        return new Lesson(
                one.incident(),
                new Condition(
                        mine.language(),
                        mine.kind(),
                        mine.type(),
                        message,
                        mine.atSite() || other.condition().atSite()),
                level,
                pattern,
                replacement,
                one.imports(),
                one.shape(),
                one.example());
    }

    /** The words that a rewrite takes away and adds, each with how often. */
    private static Map<String, Integer> changed(Rewrite rewrite) {
        var counts = new TreeMap<String, Integer>();
        words(rewrite.template().roots()).forEach(word -> counts.merge(word, 1, Integer::sum));
        words(rewrite.pattern().roots()).forEach(word -> counts.merge(word, -1, Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static List<String> words(List<Node> roots) {
        return roots.stream()
                .flatMap(root -> Parts.leaves(root).stream())
                .map(leaf -> isHole(leaf) ? "$" : leaf.text())
                .filter(word -> !word.equals("$"))
                .toList();
    }

    private static boolean isHole(Node node) {
        return CodePattern.isMetavariable(node);
    }

    private Optional<String> shared(List<Node> mine, List<Node> theirs, boolean binding) {
        if (mine.size() != theirs.size()) {
            return Optional.empty();
        }
        if (mine.isEmpty()) {
            return Optional.of("");
        }
        var out = new ArrayList<Put>();
        for (int i = 0; i < mine.size(); i++) {
            if (!walk(mine.get(i), theirs.get(i), binding, out)) {
                return Optional.empty();
            }
        }
        var text = new StringBuilder();
        var whole = mine.getFirst().tree().file().text();
        int at = mine.getFirst().start();
        for (var put : out) {
            text.append(CodePattern.written(whole.substring(at, put.node().start())))
                    .append(put.text());
            at = put.node().end();
        }
        text.append(CodePattern.written(whole.substring(at, mine.getLast().end())));
        return Optional.of(text.toString());
    }

    private record Put(Node node, String text) {}

    private boolean walk(Node mine, Node theirs, boolean binding, List<Put> out) {
        var key = Parts.plain(mine) + "\n" + Parts.plain(theirs);
        var known = holes.get(key);
        if (known != null) {
            out.add(new Put(mine, written(mine, known)));
            return true;
        }
        boolean open = isHole(mine) || isHole(theirs);
        if (!open && mine.kind().equals(theirs.kind())) {
            var parts = Parts.of(mine);
            var others = Parts.of(theirs);
            if (parts.isEmpty() && others.isEmpty() && mine.text().equals(theirs.text())) {
                return true;
            }
            int size = out.size();
            boolean same = !parts.isEmpty() && parts.size() == others.size();
            for (int i = 0; same && i < parts.size(); i++) {
                same = walk(parts.get(i), others.get(i), binding, out);
            }
            if (same) {
                return true;
            }
            while (out.size() > size) {
                out.removeLast();
            }
        }
        return near(mine, theirs, out) || binding && hole(mine, theirs, key, out);
    }

    private boolean hole(Node mine, Node theirs, String key, List<Put> out) {
        if (!CodePattern.isBindable(mine) || !CodePattern.isBindable(theirs)) {
            return false;
        }
        var taken = new HashSet<>(holes.values());
        int index = 0;
        while (taken.contains(name(index))) {
            index++;
        }
        holes.put(key, name(index));
        out.add(new Put(mine, written(mine, name(index))));
        return true;
    }

    /** A name that is looked up by what it replaces. */
    private boolean near(Node mine, Node theirs, List<Put> out) {
        var prefix = CodePattern.parsed("$" + Generalisation.NEAR);
        if (!mine.text().startsWith(prefix) || !theirs.text().startsWith(prefix)) {
            return false;
        }
        var mark = CodePattern.parsed("$X").substring(0, 1);
        var key = mark + mine.text().substring(prefix.length()) + "\n" + mark
                + theirs.text().substring(prefix.length());
        var name = holes.get(key);
        if (name == null) {
            return false;
        }
        out.add(new Put(mine, "$" + Generalisation.NEAR + name));
        return true;
    }

    private static String written(Node node, String name) {
        return "$" + name + (Parts.leaves(node).getLast().is(";") ? ";" : "");
    }

    private static String name(int index) {
        var letter = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? letter : letter + index / 26;
    }
}
