package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Binding;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.PythonFile;
import dev.codemedic.python.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A coroutine is used as its result: {@code await} is put before the call that made it, or {@code asyncio.run} around
 * it outside of coroutines. What is no coroutine loses its {@code await}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class NotAwaited implements PythonTemplate {
    private static final Pattern COROUTINE =
            Pattern.compile(".*[\"']coroutine[\"'].*|cannot unpack non-iterable coroutine object", Pattern.DOTALL);
    private static final Pattern NEEDLESS = Pattern.compile(
            "(?:object ([\\w.]+) can't be used in 'await' expression|'([\\w.]+)' object can't be awaited).*");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (crash.message(NEEDLESS).isPresent()) {
            return crash.prime().suspects("await").stream()
                    .limit(1)
                    .flatMap(node -> crash.draft()
                            .replace(node, node.namedChildren().getFirst().text())
                            .because(0.92, "there is nothing to wait for: the value is there already"));
        }
        if (crash.message(COROUTINE).isEmpty()) {
            return Stream.empty();
        }
        return crash.prime().statement().stream()
                .flatMap(Statements::withOwn)
                .flatMap(node -> made(crash, node).stream())
                .distinct()
                .limit(1)
                .flatMap(call -> awaited(crash, call));
    }

    /** The call that made a coroutine: the node itself, or what its name was set to. */
    private static Optional<Node> made(PythonCrash crash, Node node) {
        var origin = node.is("identifier")
                ? crash.prime()
                        .bindings()
                        .reaching(node.text(), node)
                        .filter(binding ->
                                binding.kind() == Binding.Kind.ASSIGNED || binding.kind() == Binding.Kind.UNPACKED)
                        .flatMap(Binding::bound)
                : Optional.of(node);
        return origin.filter(each -> each.is("call")
                        && each.parent().filter(parent -> parent.is("await")).isEmpty())
                .filter(each -> isAsync(crash, new Call(each)));
    }

    private static boolean isAsync(PythonCrash crash, Call call) {
        return Stream.concat(Stream.of(crash.prime().file()), crash.project().mentioning("async def " + call.name()))
                .flatMap(PythonFile::functions)
                .filter(function -> function.name().equals(call.name()))
                .anyMatch(FunctionDefinition::isAsync);
    }

    private static Stream<Candidate> awaited(PythonCrash crash, Node call) {
        boolean inside = FunctionDefinition.around(call)
                .filter(FunctionDefinition::isAsync)
                .isPresent();
        if (!inside) {
            return crash.draft()
                    .wrap(call, "asyncio.run(", ")")
                    .addImport(crash.prime().file(), "import asyncio")
                    .because(0.84, "`" + call.text() + "` is a coroutine, which has to be run");
        }
        boolean part = call.parent()
                .filter(parent -> parent.is("attribute", "subscript", "call", "binary_operator"))
                .isPresent();
        return crash.draft()
                .wrap(call, part ? "(await " : "await ", part ? ")" : "")
                .because(0.96, "`" + call.text() + "` is a coroutine; its result has to be awaited");
    }
}
