package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Run;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.core.verify.Cell;
import dev.codemedic.core.verify.Limits;
import dev.codemedic.core.verify.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A cell whose runs each get a fresh view of the project on a file system of bounded size. */
final class StagedCell implements Cell {
    private final Path root;
    private final ProjectCopy copy;
    private final Stage stage;
    private final Launch launch;
    private final Access access;

    StagedCell(Path root, ProjectCopy copy, Stage stage, Abilities abilities, Access access) throws IOException {
        this.root = root;
        this.copy = copy;
        this.stage = stage;
        this.access = access;
        this.launch = new Launch(abilities);
    }

    @Override
    public Run run(Command command, Map<Path, SourceFile> changed, Set<Path> reads, Set<Path> writes, Limits limits)
            throws IOException {
        var place = stage.lay(limits, changed);
        try {
            var outlets = List.copyOf(writes);
            fill(place, outlets);
            var started = launch.run(walled(command, place, reads, outlets, limits), command, limits);
            var run = BoundedProcess.run(started.process(), command, limits, !launch.bounded());
            launch.settle(started);
            fetch(place, outlets, limits);
            return run;
        } finally {
            stage.drop(place);
        }
    }

    @Override
    public Session start(Command command, Set<Path> reads, Set<Path> writes, Limits limits) throws IOException {
        var place = stage.lay(limits, Map.of());
        var outlets = List.copyOf(writes);
        fill(place, outlets);
        var started = launch.session(walled(command, place, reads, outlets, limits), command, limits);
        var session = BoundedProcess.session(started.process(), limits, !launch.bounded());
        return new StagedSession(session, started, place, outlets, limits);
    }

    private List<String> walled(Command command, Stage.Place place, Set<Path> reads, List<Path> writes, Limits limits)
            throws IOException {
        var walls = new Walls(Tools.SYSTEM.path("bwrap"), access);
        walls.write(place.temporary(), Path.of("/tmp"));
        walls.write(place.temporary(), Path.of("/var/tmp"));
        walls.write(place.shared(), Path.of("/dev/shm"));
        var home = Path.of(System.getProperty("user.home"));
        if (home.getNameCount() > 0 && !Walls.shown(home)) {
            walls.write(place.homeFolder(), home);
        }
        walls.write(place.project(), root);
        for (var path : copy.shared()) {
            walls.read(stage.reach(root.resolve(path)), root.resolve(path));
        }
        for (var path : Walls.outside(root, reads, access)) {
            walls.read(stage.reach(path), path);
        }
        for (int i = 0; i < writes.size(); i++) {
            walls.write(place.out(i), writes.get(i));
        }
        var entered = new ArrayList<>(stage.entering());
        entered.addAll(
                walls.around(command.directory(), launch.options(), Launch.limited(command.arguments(), limits)));
        return entered;
    }

    /** What lies in the folders that the program may write is there for it to read. */
    private void fill(Stage.Place place, List<Path> writes) throws IOException {
        for (int i = 0; i < writes.size(); i++) {
            stage.fill(place.out(i), writes.get(i));
        }
    }

    private void fetch(Stage.Place place, List<Path> writes, Limits limits) throws IOException {
        for (int i = 0; i < writes.size(); i++) {
            new Outlet(limits.space()).take(stage.seen(place.out(i)), writes.get(i));
        }
    }

    @Override
    public void close() {
        launch.close();
        stage.close();
        copy.close();
    }

    private final class StagedSession implements Session {
        private final Session session;
        private final Launch.Started started;
        private final Stage.Place place;
        private final List<Path> writes;
        private final Limits limits;
        private boolean closed;

        StagedSession(Session session, Launch.Started started, Stage.Place place, List<Path> writes, Limits limits) {
            this.session = session;
            this.started = started;
            this.place = place;
            this.writes = writes;
            this.limits = limits;
        }

        @Override
        public OutputStream input() {
            return session.input();
        }

        @Override
        public InputStream output() {
            return session.output();
        }

        @Override
        public String errors() {
            return session.errors();
        }

        @Override
        public boolean alive() {
            return session.alive();
        }

        @Override
        public void fetch() throws IOException {
            StagedCell.this.fetch(place, writes, limits);
        }

        @Override
        public synchronized void close() {
            session.close();
            if (closed) {
                return;
            }
            closed = true;
            launch.settle(started);
            try {
                fetch();
                stage.drop(place);
            } catch (IOException gone) {
                // the place ends with the stage
            }
        }
    }
}
