package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.stream.Stream;

/**
 * Arguments or parameters stand in an order that Python does not take: those without a name, or without a default,
 * come first. A keyword that is passed twice is passed once.
 */
@AutoService(PythonTemplate.class)
@Heals({"SyntaxError"})
public final class ArgumentOrder implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var message = crash.message();
        if (message.startsWith("positional argument follows keyword argument")) {
            return lists(crash, "argument_list")
                    .flatMap(list -> ordered(crash, list, "keyword_argument", "arguments without a name come first"));
        }
        if (message.startsWith("non-default argument follows default")
                || message.startsWith("parameter without a default follows")) {
            return lists(crash, "parameters")
                    .flatMap(list -> ordered(
                            crash,
                            list,
                            "default_parameter|typed_default_parameter",
                            "parameters without a default come first"));
        }
        if (message.startsWith("keyword argument repeated")) {
            return lists(crash, "argument_list").flatMap(list -> once(crash, list));
        }
        return Stream.empty();
    }

    private static Stream<Node> lists(PythonCrash crash, String kind) {
        int line = crash.prime().frame().line();
        return crash.prime().file().tree().nodes(kind).filter(node -> node.line() <= line && node.endLine() >= line);
    }

    private static Stream<Candidate> ordered(PythonCrash crash, Node list, String later, String words) {
        var items = list.namedChildren().stream()
                .filter(node -> !node.is("comment"))
                .toList();
        boolean plain = items.stream().noneMatch(node -> node.text().startsWith("*"));
        var sorted = Stream.concat(
                        items.stream().filter(node -> !node.kind().matches(later)),
                        items.stream().filter(node -> node.kind().matches(later)))
                .map(Node::text)
                .toList();
        if (!plain || sorted.equals(items.stream().map(Node::text).toList())) {
            return Stream.empty();
        }
        return rewritten(crash, items, sorted, 0.86, words);
    }

    private static Stream<Candidate> rewritten(
            PythonCrash crash, List<Node> items, List<String> texts, double prior, String words) {
        var draft = crash.draft();
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).text().equals(texts.get(i))) {
                draft.replace(items.get(i), texts.get(i));
            }
        }
        return draft.because(prior, words);
    }

    private static Stream<Candidate> once(PythonCrash crash, Node list) {
        var items = list.namedChildren();
        for (int i = 0; i < items.size(); i++) {
            var name = items.get(i).field("name").map(Node::text).orElse("");
            for (int j = 0; j < i; j++) {
                if (!name.isEmpty()
                        && items.get(j)
                                .field("name")
                                .filter(node -> node.text().equals(name))
                                .isPresent()) {
                    return crash.draft()
                            .replace(
                                    list.tree().file(),
                                    items.get(i - 1).end(),
                                    items.get(i).end(),
                                    "")
                            .because(
                                    0.8,
                                    "`" + name + "` is passed twice to `"
                                            + list.parent()
                                                    .flatMap(Call::of)
                                                    .map(Call::name)
                                                    .orElse("it") + "`");
                }
            }
        }
        return Stream.empty();
    }
}
