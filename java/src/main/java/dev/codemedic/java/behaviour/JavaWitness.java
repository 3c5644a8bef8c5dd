package dev.codemedic.java.behaviour;

import dev.codemedic.capture.CallFolder;
import dev.codemedic.capture.CallPlan;
import dev.codemedic.core.behaviour.Account;
import dev.codemedic.core.behaviour.FailedCalls;
import dev.codemedic.core.behaviour.Fate;
import dev.codemedic.core.behaviour.Plan;
import dev.codemedic.core.behaviour.Subject;
import dev.codemedic.core.behaviour.Watch;
import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import dev.codemedic.syntax.fate.FateFinder;
import dev.codemedic.syntax.fate.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Watches methods of Java programs: those that are compiled for a candidate anyway are patched to tell the agent of
 * their calls. What a build tool compiles and starts by itself is not watched.
 */
public final class JavaWitness implements Witness {

    @Override
    public List<Subject> subjects(Failure failure, Path root, SourceFile before, SourceFile after) {
        if (!before.path().toString().endsWith(".java")) {
            return List.of();
        }
        return new Functions(
                        JavaStatements.FUNCTIONS,
                        JavaStatements.TYPES,
                        SyntaxTree.parse(Grammar.JAVA, before),
                        SyntaxTree.parse(Grammar.JAVA, after))
                .subjects(failure, root);
    }

    @Override
    public Optional<Fate> fate(Failure failure, Subject subject, SourceFile before, SourceFile after) {
        return FailedCalls.lines(failure, subject).stream()
                .findFirst()
                .flatMap(line -> new FateFinder(
                                JavaStatements.KINDS,
                                subject,
                                SyntaxTree.parse(Grammar.JAVA, before),
                                SyntaxTree.parse(Grammar.JAVA, after))
                        .of(line));
    }

    @Override
    public Optional<Watch> watch(Command command, Path built, Plan plan, Path scratch) throws IOException {
        var invocation = JavaInvocation.of(command);
        boolean agent = command.arguments().stream().anyMatch(word -> word.startsWith("-javaagent:"));
        if (invocation.isEmpty()
                || !agent
                || !patch(built, plan, invocation.get().classPathEntries(command.directory()))) {
            return Optional.empty();
        }
        var folder = Files.createDirectory(scratch.resolve("calls"));
        CallPlan.write(plan, folder);
        return Optional.of(new AgentWatch(command.with(Map.of("MEDIC_WATCH", folder.toString())), folder));
    }

    /** Patches the classes in a folder; whether there was one. */
    private static boolean patch(Path built, Plan plan, List<Path> classPath) throws IOException {
        boolean any = false;
        try (var hierarchy = new ClassPathHierarchy(classPath);
                var files = Files.walk(built)) {
            var patch = new CallPatch(plan.subjects(), plan.side(), hierarchy.resolver());
            for (var file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var patched = patch.patched(Files.readAllBytes(file));
                if (patched.isPresent()) {
                    Files.write(file, patched.get());
                    any = true;
                }
            }
        } catch (IllegalArgumentException tooLarge) {
            // a method that does not fit any more is not watched
            return false;
        }
        return any;
    }

    private record AgentWatch(Command command, Path folder) implements Watch {
        @Override
        public Set<Path> reads() {
            return Set.of();
        }

        @Override
        public Set<Path> writes() {
            return Set.of(folder);
        }

        @Override
        public Account account() {
            return new CallFolder(folder).account();
        }
    }
}
