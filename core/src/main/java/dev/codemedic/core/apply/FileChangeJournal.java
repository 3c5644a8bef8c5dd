package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.verify.ProtectedPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps backups and records of changes under {@code .medic/} in the project. A change is written to all its files or
 * to none, also across kills and power cuts; the next use of the journal completes or takes back what was cut off.
 */
public final class FileChangeJournal implements ChangeJournal {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path root;
    private final MedicFolder folder;
    private final ChangePlanner planner;
    private final TreeWriter writer;
    private final Duration patience;

    /**
     * The journal of a project.
     *
     * @param root the project's root
     * @throws IOException where it cannot be resolved
     */
    public FileChangeJournal(Path root) throws IOException {
        this(root, new LocalDisk(), PATIENCE);
    }

    FileChangeJournal(Path root, Disk disk, Duration patience) throws IOException {
        this.root = root.toRealPath();
        this.patience = patience;
        this.folder = new MedicFolder(this.root, disk);
        this.planner = new ChangePlanner(this.root, folder, disk);
        this.writer = new TreeWriter(this.root, folder, disk);
    }

    @Override
    public Change apply(String incident, Patch patch) throws ChangeRefused {
        return locked(() -> {
            var planned = planner.applying(patch);
            int number = folder.numbers().stream().findFirst().orElse(0) + 1;
            var touched = planned.stream()
                    .map(ChangePlanner.Planned::write)
                    .map(write -> new Change.Touched(write.file(), write.before(), write.after()))
                    .toList();
            return written(new Change("C-" + number, incident, Instant.now(), touched, false), planned);
        });
    }

    @Override
    public Change undo(Change change) throws ChangeRefused {
        return locked(() -> {
            var made = folder.change(change.id())
                    .orElseThrow(() -> new ChangeRefused("there is no change " + change.id() + " in this project"));
            if (made.undone()) {
                throw new ChangeRefused(made.id() + " is already undone");
            }
            var planned = planner.undoing(made);
            return written(new Change(made.id(), made.incident(), made.at(), made.files(), true), planned);
        });
    }

    private Change written(Change change, List<ChangePlanner.Planned> planned) throws IOException {
        for (var plan : planned) {
            var file = root.resolve(plan.write().file());
            folder.keep(file, plan.before());
            folder.keep(file, plan.after());
        }
        var writes = planned.stream().map(ChangePlanner.Planned::write).toList();
        writer.write(new Intent(change, writes));
        return change;
    }

    @Override
    public List<Change> changes() {
        try {
            var changes = new ArrayList<Change>();
            for (int number : folder.numbers()) {
                folder.readable("C-" + number).ifPresent(changes::add);
            }
            return changes;
        } catch (IOException broken) {
            throw new JournalBroken("cannot read .medic/changes: " + Trouble.words(broken, root), broken);
        }
    }

    @Override
    public Optional<Change> latest(String incident) {
        return changes().stream()
                .filter(change -> !change.undone() && change.incident().equals(incident))
                .findFirst();
    }

    @Override
    public Optional<Standing> standing(Change change) {
        try {
            return Optional.of(planner.standing(change));
        } catch (IOException | ChangeRefused gone) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> recover() {
        if (!folder.interrupted()) {
            return Optional.empty();
        }
        try {
            return ProjectLock.holding(folder.lock(), patience, this::recovered);
        } catch (ChangeRefused busy) {
            // the change is not cut off: another medic is at it
            return Optional.empty();
        } catch (IOException broken) {
            throw cutOff(broken);
        }
    }

    private JournalBroken cutOff(IOException broken) {
        var message = "a change was interrupted and cannot be completed now: " + Trouble.words(broken, root);
        return new JournalBroken(message, broken);
    }

    private Optional<String> recovered() {
        if (!folder.interrupted()) {
            return Optional.empty();
        }
        try {
            var intent = folder.underWay();
            for (var write : intent.writes()) {
                var reason = ProtectedPaths.reason(root, write.file());
                if (reason.isPresent()) {
                    throw new IOException(write.file() + " " + reason.get()
                            + "; remove .medic/intent if you do not know where it comes from");
                }
            }
            var change = intent.change();
            var what = (change.undone() ? "undoing " : "writing ") + change.id() + " was interrupted; it is now ";
            return Optional.of(what
                    + switch (writer.recover(intent)) {
                        case FINISHED -> "complete";
                        case TAKEN_BACK -> "taken back";
                    });
        } catch (IOException broken) {
            throw cutOff(broken);
        }
    }

    private Change locked(ProjectLock.Work<Change> work) throws ChangeRefused {
        try {
            folder.prepare();
            return ProjectLock.holding(folder.lock(), patience, () -> {
                recovered();
                return work.run();
            });
        } catch (IOException broken) {
            throw new ChangeRefused("nothing was changed: " + Trouble.words(broken, root));
        }
    }
}
