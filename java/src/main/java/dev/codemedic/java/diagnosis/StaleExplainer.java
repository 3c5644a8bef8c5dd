package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.java.compile.Freshness;
import dev.codemedic.java.compile.ProjectCompiler;
import dev.codemedic.java.live.LiveFrame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Classes that were compiled from another source than the one that is there now. */
final class StaleExplainer implements Explainer {

    @Override
    public Optional<Finding> explain(Scene scene) {
        var command = scene.failure().run().command();
        return JavaInvocation.of(command)
                .filter(invocation -> scene.failure().kind() == Failure.Kind.CRASH
                        && invocation.launch() == JavaInvocation.Launch.CLASS)
                .flatMap(invocation -> scene.prime()
                        .flatMap(frame ->
                                stale(scene, frame, invocation.classPathEntries(command.directory()), command).stream())
                        .findFirst())
                .map(stale ->
                        Finding.outside(Category.ENVIRONMENT, stale.words(), "Compile the project and run it again."));
    }

    private static Optional<Freshness.Stale> stale(Scene scene, LiveFrame frame, List<Path> entries, Command command) {
        var owner = frame.frame().owner();
        var project = scene.project();
        var freshness = new Freshness(project.tree(), project.index(), entries, ProjectCompiler.release(command));
        return entries.stream()
                .map(entry -> entry.resolve(owner.replace('.', '/') + ".class"))
                .filter(Files::isRegularFile)
                .findFirst()
                .flatMap(compiled -> freshness.stale(List.of(
                        new Freshness.Compiled(owner, compiled, frame.file().path()))));
    }
}
