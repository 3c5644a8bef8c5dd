package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.References;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two modules import each other while they are loaded: one import moves into the functions that use it.
 *
 * <p>Unsafe where the module, a class body or a decorator needs the name while it is loaded; then nothing is proposed.
 */
@AutoService(PythonTemplate.class)
@Heals({"ImportError", "AttributeError"})
public final class CircularImport implements PythonTemplate {
    private static final int MOST_FUNCTIONS = 6;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var loading = crash.frames().stream()
                .filter(frame -> frame.frame().function().equals("<module>"))
                .toList();
        var importing =
                loading.stream().filter(frame -> importAt(frame).isPresent()).toList();
        boolean circular = crash.message().contains("partially initialized module")
                || crash.message().startsWith("cannot import name") && reachesItself(crash, importing);
        if (!circular || loading.size() < 2) {
            return Stream.empty();
        }
        return Stream.iterate(0, i -> i < Math.min(3, importing.size()), i -> i + 1)
                .flatMap(i -> moved(crash, importing.get(i), 0.9 - 0.1 * i));
    }

    /** Whether the module that lacks the name is still being loaded. */
    private static boolean reachesItself(PythonCrash crash, List<LiveFrame> importing) {
        return importing.stream()
                .limit(1)
                .flatMap(frame -> frame.file()
                        .imports()
                        .filter(name ->
                                importAt(frame).filter(name.statement()::equals).isPresent())
                        .flatMap(name -> crash
                                .project()
                                .module(name.module(), frame.file().path())
                                .stream()))
                .anyMatch(file -> crash.frames().stream()
                        .skip(1)
                        .anyMatch(frame -> frame.file().path().equals(file.path())));
    }

    private static Optional<Node> importAt(LiveFrame frame) {
        return frame.statement().filter(statement -> statement.is("import_statement", "import_from_statement"));
    }

    private static Stream<Candidate> moved(PythonCrash crash, LiveFrame frame, double prior) {
        var statement = importAt(frame).orElseThrow();
        var root = frame.file().root();
        if (statement.parent().filter(root::equals).isEmpty()) {
            return Stream.empty();
        }
        var users = users(frame, statement);
        if (users.isEmpty() || users.get().size() > MOST_FUNCTIONS) {
            return Stream.empty();
        }
        var draft = crash.draft().remove(statement);
        for (var function : users.get()) {
            draft.insertAtStart(function, statement.text());
        }
        return draft.because(
                prior,
                "`" + frame.file().path().getFileName() + "` and a module that it imports import each other; "
                        + (users.get().isEmpty() ? "nothing here uses the import" : "now it waits until it is needed"));
    }

    /** The functions that use what a statement imports; empty where something else does. */
    private static Optional<Set<Node>> users(LiveFrame frame, Node statement) {
        var users = new LinkedHashSet<Node>();
        var names = frame.file()
                .imports()
                .filter(name -> name.statement().equals(statement))
                .map(name -> name.local())
                .toList();
        for (var name : names) {
            for (var use : References.to(name, frame.file().root()).toList()) {
                if (statement.contains(use)) {
                    continue;
                }
                var function = outermost(use);
                if (function.isEmpty()) {
                    return Optional.empty();
                }
                users.add(function.get().node());
            }
        }
        return Optional.of(users);
    }

    /** The outermost function whose body holds a use. */
    private static Optional<FunctionDefinition> outermost(Node use) {
        return use.ancestors()
                .filter(above -> above.is("function_definition"))
                .filter(above ->
                        above.field("body").filter(body -> body.contains(use)).isPresent())
                .reduce((_, last) -> last)
                .map(FunctionDefinition::new);
    }
}
