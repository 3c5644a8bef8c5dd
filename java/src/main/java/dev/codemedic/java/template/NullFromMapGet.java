package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Binding;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Snippet;
import dev.codemedic.syntax.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A map has no entry for a key: {@code stock.get(item)} becomes {@code stock.getOrDefault(item, 0)}; where a collection
 * from the map is changed, {@code computeIfAbsent} creates it.
 *
 * <p>Unsafe where a missing key is a mistake of the caller that should be told. Silent for values that have no neutral
 * value.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.NullPointerException"})
public final class NullFromMapGet implements JavaTemplate {
    private static final Set<String> CHANGES = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "put",
            "putAll",
            "merge",
            "push",
            "offer",
            "append",
            "computeIfAbsent",
            "putIfAbsent",
            "incrementAndGet",
            "getAndIncrement");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.nulls().stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.is("get") && call.arguments().size() == 1)
                .flatMap(call -> valueType(crash, call).stream().flatMap(type -> healed(call, type)));
    }

    private static Optional<JavaType> valueType(JavaCrash crash, Call call) {
        return call.receiver()
                .flatMap(map -> crash.project().staticType(map, JavaFile.around(map)))
                .filter(type -> type.isKindOf(Map.class))
                .flatMap(type -> type.argument(1));
    }

    private static Stream<Candidate> healed(Call call, JavaType type) {
        var fill = Neutral.toFill(type);
        if (fill.isEmpty()) {
            return Stream.empty();
        }
        boolean grows = type.isKindOf(Collection.class)
                || type.isKindOf(Map.class)
                || fill.get().text().startsWith("new ");
        boolean changed = grows && isChanged(call.node());
        if (changed) {
            return Stream.of(computed(call, fill.get()));
        }
        return Neutral.toRead(type).stream().map(neutral -> defaulted(call, neutral, type));
    }

    private static Candidate computed(Call call, Snippet fresh) {
        var key = call.argument(0).orElseThrow();
        var parameter = Code.uses(call.node(), "key")
                        || Bindings.around(call.node()).of("key").findAny().isPresent()
                ? "missing"
                : "key";
        return Rewrite.around(call.node())
                .importing(fresh.imports())
                .replace(name(call), "computeIfAbsent")
                .insert(key.end(), ", " + parameter + " -> " + fresh.text())
                .because("`" + call.receiverText() + "` has nothing for `" + key.text() + "` yet", 0.95);
    }

    private static Candidate defaulted(Call call, Snippet neutral, JavaType type) {
        var key = call.argument(0).orElseThrow();
        return Rewrite.around(call.node())
                .importing(neutral.imports())
                .replace(name(call), "getOrDefault")
                .insert(key.end(), ", " + neutral.text())
                .because(
                        "`" + call.receiverText() + "` has nothing for `" + key.text() + "`; " + neutral.text()
                                + " stands in",
                        isCounted(call.node()) ? 0.95 : type.isNumber() ? 0.85 : 0.72);
    }

    private static Node name(Call call) {
        return call.node().field("name").orElseThrow();
    }

    /** Whether what the map gives goes back into it, as counters do. */
    private static boolean isCounted(Node get) {
        return get.ancestors()
                .takeWhile(node -> !node.is("block"))
                .flatMap(node -> Call.of(node).stream())
                .anyMatch(call -> call.is("put", "replace"));
    }

    /** Whether what the map gives, directly or by the variable that holds it, is changed. */
    private static boolean isChanged(Node get) {
        var users = Stream.concat(Stream.of(get), holders(get).flatMap(binding -> uses(get, binding.name()).stream()));
        return users.flatMap(node -> node.parent().stream())
                .flatMap(parent -> Call.of(parent).stream())
                .anyMatch(call -> CHANGES.contains(call.name())
                        && call.receiver()
                                .map(Code::bare)
                                .filter(node -> node.equals(get) || node.is("identifier"))
                                .isPresent());
    }

    private static Stream<Binding> holders(Node get) {
        return Bindings.around(get)
                .all()
                .filter(binding -> binding.kind() != Binding.Kind.ELEMENT)
                .filter(binding ->
                        binding.value().map(Code::bare).filter(get::equals).isPresent());
    }

    private static List<Node> uses(Node place, String name) {
        return place.enclosing("method_declaration", "constructor_declaration", "lambda_expression").stream()
                .flatMap(callable -> callable.descendants("identifier"))
                .filter(node -> node.text().equals(name) && node.start() > place.end() && Code.isVariable(node))
                .toList();
    }
}
