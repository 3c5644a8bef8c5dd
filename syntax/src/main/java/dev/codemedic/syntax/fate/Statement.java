package dev.codemedic.syntax.fate;

import dev.codemedic.core.behaviour.Lines;
import dev.codemedic.syntax.Node;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A statement without the statements within it: of a loop or a condition only its head. */
record Statement(Node node, StatementKinds kinds) {
    private static final Set<String> BODIES = Set.of("body", "consequence", "alternative");
    private static final Set<String> BLOCKS =
            Set.of("block", "constructor_body", "class_body", "switch_block", "except_clause", "catch_clause");

    /** Its text with the white space of one line. */
    String text() {
        var text = node.tree().file().text().substring(node.start(), headEnd());
        return node.kind() + " " + text.strip().replaceAll("\\s+", " ");
    }

    /** The text as a reader knows it. */
    String shown() {
        var text = node.tree().file().text().substring(node.start(), headEnd());
        var line = text.strip().replaceAll("\\s+", " ").replaceAll(";$", "");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }

    private int headEnd() {
        return bodies().mapToInt(Node::start).min().orElse(node.end());
    }

    private Stream<Node> bodies() {
        boolean holds = !kinds.plain().contains(node.kind())
                && !kinds.leavesCall().contains(node.kind())
                && !node.is("local_variable_declaration", "throw_statement", "raise_statement");
        return node.children().stream()
                .filter(child -> holds
                        && (child.fieldName().filter(BODIES::contains).isPresent() || BLOCKS.contains(child.kind())));
    }

    /** The lines of its head. */
    Lines lines() {
        var file = node.tree().file();
        int end = Math.max(node.start(), headEnd() - 1);
        while (end > node.start() && Character.isWhitespace(file.text().charAt(end))) {
            end--;
        }
        return new Lines(node.line(), file.lineAt(end));
    }

    /** The lines of what it holds, for a handler. */
    Lines bodyLines() {
        return bodies().flatMap(body -> body.namedChildren().stream())
                .findFirst()
                .map(first -> new Lines(first.line(), node.endLine()))
                .orElse(new Lines(node.line(), node.endLine()));
    }

    boolean isHandler() {
        return kinds.handlers().contains(node.kind());
    }

    /** The nodes of its head. */
    private Stream<Node> head() {
        int end = headEnd();
        return Stream.concat(Stream.of(node), node.descendants().filter(below -> below.start() < end));
    }

    private List<Node> assignments() {
        return head().filter(below -> kinds.assignments().contains(below.kind()))
                .filter(below -> below.ancestors()
                        .takeWhile(above -> !above.equals(node))
                        .noneMatch(above -> kinds.inner().contains(above.kind())))
                .toList();
    }

    private Stream<Node> targets() {
        return assignments().stream()
                .flatMap(assignment -> kinds.targets().stream()
                        .flatMap(field -> assignment.field(field).stream())
                        .limit(1));
    }

    /** The variables that it sets; empty where it sets none, or something besides. */
    Set<String> sets() {
        var names = new LinkedHashSet<String>();
        for (var target : targets().toList()) {
            if (target.is("identifier")) {
                names.add(target.text());
            } else if (target.is("pattern_list", "tuple_pattern")
                    && target.namedChildren().stream().allMatch(part -> part.is("identifier"))) {
                target.namedChildren().forEach(part -> names.add(part.text()));
            } else {
                return Set.of();
            }
        }
        return names;
    }

    /** The variables that it reads. */
    Set<String> reads() {
        var targets = new HashSet<>(
                targets().filter(target -> target.is("identifier")).toList());
        boolean adds = node.descendants("augmented_assignment").findAny().isPresent();
        var names = new HashSet<String>();
        head().filter(below -> below.is("identifier"))
                .filter(below -> adds || !targets.contains(below))
                .forEach(below -> names.add(below.text()));
        return names;
    }

    /** The value that it computes, returns or passes on. */
    Optional<Node> value() {
        if (kinds.leavesCall().contains(node.kind())) {
            return node.namedChildren().stream()
                    .filter(child -> !child.is("comment", "line_comment", "block_comment"))
                    .findFirst();
        }
        return assignments().stream()
                .flatMap(assignment -> kinds.values().stream()
                        .flatMap(field -> assignment.field(field).stream())
                        .limit(1))
                .findFirst();
    }

    /** Whether its value is a literal, or there is none where there could be one. */
    boolean isConstant() {
        return value().map(this::isConstant).orElse(true);
    }

    private boolean isConstant(Node value) {
        if (kinds.constants().contains(value.kind())) {
            return value.namedChildren().stream()
                    .allMatch(part -> isConstant(part)
                            || part.is(
                                    "string_start",
                                    "string_content",
                                    "string_end",
                                    "string_fragment",
                                    "escape_sequence"));
        }
        return value.is("unary_operator", "unary_expression", "parenthesized_expression")
                && value.namedChildren().stream().allMatch(this::isConstant);
    }

    /** Whether somebody takes its value: it is set, returned, thrown or decided on. */
    boolean isUsed() {
        return !kinds.plain().contains(node.kind()) || !assignments().isEmpty();
    }

    boolean leavesProgram() {
        return kinds.plain().contains(node.kind())
                && kinds.exit().matcher(node.text().strip()).matches();
    }

    /** How alike two statements are, from 0 to 1, by their words. */
    double likeness(Statement other) {
        var mine = words();
        var common = new HashSet<>(mine);
        common.retainAll(other.words());
        var all = new HashSet<>(mine);
        all.addAll(other.words());
        return all.isEmpty() ? 0 : (double) common.size() / all.size();
    }

    private Set<String> words() {
        var words = new HashSet<>(List.of(text().split("\\W+")));
        words.remove("");
        return words;
    }
}
