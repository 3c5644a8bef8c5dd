package dev.codemedic.cli;

import dev.codemedic.cli.settings.MemorySettings;
import dev.codemedic.cli.settings.Settings;
import dev.codemedic.cli.settings.SettingsUnusable;
import dev.codemedic.core.apply.ChangeJournal;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.FailureRedaction;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.learn.Outcome;
import dev.codemedic.core.learn.SharedHistory;
import dev.codemedic.core.learn.StoreBroken;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.OwnerOnly;
import dev.codemedic.learn.rule.RuleBook;
import dev.codemedic.learn.rule.RuleFolder;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import dev.codemedic.store.CaseJson;
import dev.codemedic.store.SqliteArchive;
import dev.codemedic.store.SqliteSharedHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Puts the modules together. */
final class Wiring {
    private static final String IGNORE_ALL = "*\n";

    private Wiring() {}

    /** What a heal of a project needs. */
    static Clinic clinic(Project project, Languages languages, String sandbox, Access access) {
        return new Clinic(
                project,
                languages,
                () -> Sandboxes.named(sandbox, access),
                () -> SqliteArchive.open(state(project).resolve("medic.db")));
    }

    /** What takes secrets out of texts: by their look, by their name, and by what the environment holds. */
    static Redactor redactor() {
        return new Redactor(KnownSecrets.of(System.getenv()));
    }

    /** The same, which also knows what a failed run had for secrets. */
    static Redactor redactor(Failure failure) {
        return new Redactor(KnownSecrets.of(System.getenv()).and(FailureRedaction.known(failure)));
    }

    /** A failure as it is kept: its identity must not hang on a secret. */
    static Failure redacted(Failure failure) {
        return new FailureRedaction(redactor(failure)).of(failure);
    }

    /** The journal of changes of a project. */
    static ChangeJournal journal(Project project) throws IOException {
        return new FileChangeJournal(project.root());
    }

    /**
     * Where medic keeps what it knows of a project: in the project's {@code .medic}, which version control ignores; for
     * a project that cannot be written, or whose {@code .medic} is a link, in the user's state folder.
     *
     * @throws IOException where neither can be written
     */
    static Path state(Project project) throws IOException {
        var own = project.root().resolve(".medic");
        try {
            // a link may have come with a repository, and lead anywhere
            if (!Files.isSymbolicLink(own)) {
                Files.createDirectories(own);
                OwnerOnly.folder(own);
                var ignore = own.resolve(".gitignore");
                if (!Files.exists(ignore, LinkOption.NOFOLLOW_LINKS)) {
                    Files.writeString(ignore, IGNORE_ALL);
                }
                if (Files.isWritable(own)) {
                    return own;
                }
            }
        } catch (IOException readOnly) {
            // told below, where the other place fails as well
        }
        return OwnerOnly.folder(Files.createDirectories(userState().resolve(identity(project))));
    }

    /** The rules of a project. @throws IOException where its state folder cannot be made */
    static RuleFolder rules(Project project) throws IOException {
        return new RuleFolder(state(project).resolve("rules"));
    }

    /** The rules of a project and what makes and keeps them. @throws IOException where its state folder cannot be made */
    static RuleBook book(Project project, Archive archive) throws IOException {
        var name = String.valueOf(project.root().getFileName());
        return new RuleBook(rules(project), archive, name, LocalDate.now());
    }

    /** What a project remembers; what is usual where its settings cannot be read, which {@code medic run} tells. */
    static MemorySettings memory(Project project) {
        try {
            return Settings.of(project.root(), System.getenv(), Path.of(System.getProperty("user.home")))
                    .memory();
        } catch (SettingsUnusable wrong) {
            return MemorySettings.USUAL;
        }
    }

    /** Tells projects of this user apart. */
    static String identity(Project project) {
        return Digests.sha256(project.root().toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
    }

    /**
     * What became of proposals in all projects of this user.
     *
     * @throws IOException where the user's state folder cannot be made
     */
    static SharedHistory shared() throws IOException {
        var folder = OwnerOnly.folder(Files.createDirectories(userState()));
        return SqliteSharedHistory.open(folder.resolve("history.db"));
    }

    /** The newest outcomes of other projects; none where there is no history yet, or it cannot be read. */
    static List<Outcome> elsewhere(Project project, int most) {
        if (!Files.exists(userState().resolve("history.db"))) {
            return List.of();
        }
        try (var shared = shared()) {
            return shared.others(identity(project), most);
        } catch (IOException | StoreBroken unreadable) {
            return List.of();
        }
    }

    private static Path userState() {
        var xdg = System.getenv("XDG_STATE_HOME");
        var base = xdg != null && xdg.startsWith("/")
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return base.resolve("codemedic");
    }

    /** A heal as one line of JSON. */
    static String json(Project project, Incident incident, Case healed) {
        return new CaseJson(project.root()).heal(incident, healed);
    }

    /** Tests of which none is to be repaired, as one line of JSON. */
    static String json(TestState tests) {
        var redactor = redactor();
        return CaseJson.healthy(new TestState(
                tests.failing().stream().map(redactor::without).toList(),
                tests.passing(),
                tests.unsteady().stream().map(redactor::without).toList(),
                tests.skipped()));
    }

    /** Why there is nothing that could be healed, as one line of JSON. */
    static String json(String reason, String detail, String advice) {
        return CaseJson.stopped(reason, redactor().without(detail), advice);
    }

    /** Incidents as one line of JSON. */
    static String json(Project project, SequencedMap<Incident, Optional<Failure>> incidents) {
        return new CaseJson(project.root()).incidents(incidents);
    }
}
