package dev.codemedic.syntax.change;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.KnownValues;
import dev.codemedic.syntax.Node;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.TreeChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A change of a file and the failure that it is to heal, as those look at it who tell hiding from healing.
 *
 * @param failure what is to be healed
 * @param known the literals that only the failing run has
 * @param tree the file before and after
 * @param language what its nodes mean
 */
public record FileChange(Failure failure, KnownValues known, TreeChange tree, Language language) {

    /** A change of a file that a diagnosis led to. */
    public static FileChange of(Diagnosis diagnosis, SourceTree sources, TreeChange tree, Language language) {
        return new FileChange(diagnosis.failure(), new KnownValues(diagnosis, sources), tree, language);
    }

    /** The file before. */
    public SyntaxTree before() {
        return tree.before();
    }

    /** The file after. */
    public SyntaxTree after() {
        return tree.after();
    }

    /** Whether what was thrown says that the code's words are wrong, and not its values. */
    public boolean wrongWords() {
        return language.wrongWords().test(failure);
    }

    /** The statement that failed, where it lies in this file. */
    public Optional<Node> failing() {
        return failure.prime().flatMap(this::statement);
    }

    /** The statements of this file on the way to the failing place, the failing one first. */
    public List<Node> onTheWay() {
        return failure.root()
                .projectFrames()
                .flatMap(frame -> statement(frame).stream())
                .distinct()
                .toList();
    }

    private Optional<Node> statement(Frame frame) {
        return Optional.of(frame)
                .filter(each -> each.file().endsWith(before().file().path()))
                .flatMap(each -> before().nodes()
                        .filter(node -> node.is(language.statements()) && node.line() == each.line())
                        .findFirst());
    }

    /** The functions that are in both trees. Those of one signature count as one, by the first. */
    public List<FunctionChange> functions() {
        var now = functions(after());
        return functions(before()).entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(now.get(entry.getKey())).stream()
                        .map(later -> new FunctionChange(entry.getValue(), later)))
                .toList();
    }

    private Map<String, Node> functions(SyntaxTree tree) {
        return tree.nodes()
                .filter(node -> node.is(language.functions()))
                .collect(Collectors.toMap(language.signature(), node -> node, (first, _) -> first));
    }

    /** The nodes of a kind in a function that are not in a function within it. */
    public List<Node> own(Node function, String kind) {
        return function.descendants(kind)
                .filter(node -> node.ancestors()
                        .filter(each -> each.is(language.functions()) || each.is(language.inner()))
                        .findFirst()
                        .filter(function::equals)
                        .isPresent())
                .toList();
    }

    /** What a function returns, by the text. */
    public List<Node> returned(Node function) {
        return own(function, "return_statement").stream()
                .flatMap(statement -> statement.namedChildren().stream())
                .filter(child -> !child.is(language.comments()))
                .toList();
    }

    /** Whether a function returns, and nothing but constants. */
    public boolean sameForAll(Node function) {
        return !own(function, "return_statement").isEmpty()
                && returned(function).stream().allMatch(language.constant());
    }
}
