package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cell that shows the copy of the project itself, where users may not mount anything beside bubblewrap. */
final class BoundCell implements Cell {
    private final Path root;
    private final ProjectCopy copy;
    private final Launch launch;
    private final Access access;

    BoundCell(Path root, ProjectCopy copy, Abilities abilities, Access access) throws IOException {
        this.root = root;
        this.copy = copy;
        this.access = access;
        this.launch = new Launch(abilities);
    }

    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
            throws IOException {
        copy.reset(changed);
        var started = launch.run(walled(command, reads, writes, limits), command, limits);
        var run = BoundedProcess.run(started.process(), command, limits, !launch.bounded());
        launch.settle(started);
        for (var path : writes) {
            Outlet.clean(path);
        }
        return run;
    }

    @Override
    public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        copy.reset(Map.of());
        var started = launch.session(walled(command, reads, writes, limits), command, limits);
        return BoundedProcess.session(started.process(), limits, !launch.bounded());
    }

    private List<String> walled(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        var walls = new Walls(Tools.SYSTEM.path("bwrap"), access);
        for (var folder : List.of("/tmp", "/var/tmp", "/dev/shm")) {
            walls.empty(Path.of(folder), limits.space());
        }
        var home = Path.of(System.getProperty("user.home"));
        if (home.getNameCount() > 0 && !Walls.shown(home)) {
            walls.empty(home, limits.space());
        }
        walls.write(copy.folder(), root);
        for (var path : copy.shared()) {
            walls.read(root.resolve(path), root.resolve(path));
        }
        for (var path : Walls.outside(root, reads, access)) {
            walls.read(path, path);
        }
        for (var path : writes) {
            walls.write(path, path);
        }
        return walls.around(command.directory(), launch.options(), Launch.limited(command.arguments(), limits));
    }

    @Override
    public void close() {
        launch.close();
        copy.close();
    }
}
