package dev.codemedic.cli;

import dev.codemedic.core.apply.ChangeJournal;
import dev.codemedic.core.apply.FileChangeJournal;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.FailureRedaction;
import dev.codemedic.core.learn.Case;
import dev.codemedic.core.learn.Incident;
import dev.codemedic.core.redact.KnownSecrets;
import dev.codemedic.core.redact.Redactor;
import dev.codemedic.core.repair.TestState;
import dev.codemedic.core.source.Digests;
import dev.codemedic.core.source.OwnerOnly;
import dev.codemedic.sandbox.Access;
import dev.codemedic.sandbox.Sandboxes;
import dev.codemedic.store.CaseJson;
import dev.codemedic.store.SqliteArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
        var digest = Digests.sha256(project.root().toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 16);
        var xdg = System.getenv("XDG_STATE_HOME");
        var base = xdg != null && xdg.startsWith("/")
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return OwnerOnly.folder(
                Files.createDirectories(base.resolve("codemedic").resolve(digest)));
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
