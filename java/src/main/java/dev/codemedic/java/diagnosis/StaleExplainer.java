package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.java.capture.JavaInvocation;
import dev.codemedic.java.compile.LineTables;
import dev.codemedic.java.compile.ProjectCompiler;
import dev.codemedic.java.live.LiveFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Classes that were compiled from another source than the one that is there now: lines and fixes would not fit. A newer
 * date alone proves nothing, a copy or a checkout has it too; the source is compiled once more and the lines compared.
 */
final class StaleExplainer implements Explainer {

    @Override
    public Optional<Finding> explain(Scene scene) {
        var command = scene.failure().run().command();
        return JavaInvocation.of(command)
                .filter(invocation -> scene.failure().kind() == Failure.Kind.CRASH
                        && invocation.launch() == JavaInvocation.Launch.CLASS)
                .flatMap(invocation -> scene.prime()
                        .filter(frame ->
                                isStale(scene, frame, invocation.classPathEntries(command.directory()), command))
                        .findFirst())
                .map(frame -> {
                    var name = frame.file().path().getFileName();
                    return Finding.outside(
                            Category.ENVIRONMENT,
                            "`" + name + "` was changed after it was compiled: the program runs an older version of it",
                            "Compile the project and run it again.");
                });
    }

    private static boolean isStale(Scene scene, LiveFrame frame, List<Path> entries, Command command) {
        var owner = frame.frame().owner();
        var name = owner.replace('.', '/') + ".class";
        var compiled = entries.stream()
                .map(entry -> entry.resolve(name))
                .filter(Files::isRegularFile)
                .findFirst();
        try {
            return compiled.isPresent()
                    && newer(scene, frame, compiled.get())
                    && differs(scene, frame.file().source(), compiled.get(), name, entries, command);
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private static boolean newer(Scene scene, LiveFrame frame, Path compiled) throws IOException {
        var source = scene.project().tree().root().resolve(frame.file().path());
        return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0;
    }

    private static boolean differs(
            Scene scene, SourceFile source, Path compiled, String name, List<Path> entries, Command command)
            throws IOException {
        try (var scratch = new Scratch()) {
            var folder = scratch.fresh();
            var compiler = new ProjectCompiler(
                    scene.project().tree(), scene.project().index(), entries, ProjectCompiler.release(command));
            var result = compiler.compile(Map.of(source.path(), source), folder);
            var again = folder.resolve(name);
            return !result.success()
                    || !Files.exists(again)
                    || !LineTables.of(Files.readAllBytes(again)).equals(LineTables.of(Files.readAllBytes(compiled)));
        }
    }
}
