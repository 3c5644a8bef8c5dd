package dev.codemedic.drill;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.source.SourceUnreadable;
import dev.codemedic.core.verify.ProtectedPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A patch edits what judges it. */
final class EditedTest implements Drill {
    private static final List<String> JUDGES =
            List.of("tests/test_shop.py", ".git/hooks/pre-commit", ".github/workflows/ci.yml", "poetry.lock");

    @Override
    public String name() {
        return "edited test";
    }

    @Override
    public String fault() {
        return "patches empty a test, plant a git hook, change the CI and a lock file";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("tests", "shop.py", "x = 1\n");
        for (var name : JUDGES) {
            var file = project.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "assert False\n");
            if (ProtectedPaths.reason(project, Path.of(name)).isEmpty()) {
                return Outcome.broken(name + " is not protected");
            }
            try {
                var patch = Patch.between(
                        new DiskTree(project), Map.of(Path.of(name), SourceFile.of(Path.of(name), "pass\n")));
                new FileChangeJournal(project).apply("M-1", patch);
                return Outcome.broken(name + " was written");
            } catch (ChangeRefused refused) {
                // as it should be
            } catch (SourceUnreadable broken) {
                throw new IOException(broken.getMessage(), broken);
            }
        }
        return Outcome.held("all of them refused");
    }
}
