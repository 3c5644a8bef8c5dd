package dev.codemedic.models.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitsTest {
    private static final Deadline AMPLE = Deadline.in(Duration.ofMinutes(5));
    private static final String FIRST = """
            def rate(done, jobs):
                if not jobs:
                    return 0
                return done / len(jobs)


            def name(job):
                return job.name
            """;
    private static final String UNGUARDED = FIRST.replace("    if not jobs:\n        return 0\n", "");

    @TempDir
    Path folder;

    private Specimen project;
    private Path home;

    @BeforeEach
    void repository() throws Exception {
        home = Files.createDirectory(folder.resolve("home"));
        project = Specimen.in(Files.createDirectory(folder.resolve("project")));
        git("init", "-q", "-b", "main");
        commit(FIRST, "Rates of jobs");
    }

    private String git(String... words) throws IOException, InterruptedException {
        return git(project.root(), words);
    }

    private String git(Path where, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("GIT_AUTHOR_NAME", "Ada Lovelace");
        builder.environment().put("GIT_AUTHOR_EMAIL", "ada@engine.example");
        builder.environment().put("GIT_COMMITTER_NAME", "Ada Lovelace");
        builder.environment().put("GIT_COMMITTER_EMAIL", "ada@engine.example");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private void commit(String text, String message) throws Exception {
        project.with("report.py", text);
        git("add", "-A");
        git("commit", "-q", "-m", message);
    }

    private List<String> told(Path root, LineRange... ranges) throws IOException {
        return new Commits(Specimen.in(root).sources())
                .pieces(List.of(ranges), AMPLE).stream().map(Piece::text).toList();
    }

    private List<String> told() throws IOException {
        return told(project.root(), new LineRange(Path.of("report.py"), 1, 3));
    }

    @Test
    void theCommitThatTookAGuardAwayIsTold() throws Exception {
        commit(UNGUARDED, "Simplify rates, thanks to <bob@example.org>\n\nReviewed-by: Bob <bob@example.org>");
        commit(UNGUARDED.replace("job.name", "job.title"), "Titles");
        var id = git("rev-parse", "--short=8", "HEAD~1").strip();
        assertThat(told())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(id)
                .contains("Simplify rates, thanks to …\nreport.py\n@@ -1,5 +1,3 @@", """
                     def rate(done, jobs):
                    -    if not jobs:
                    -        return 0
                         return done / len(jobs)
                    """)
                .doesNotContain("Ada", "engine", "bob@", "Bob");
        assertThat(told().getLast()).endsWith("Rates of jobs\nreport.py\n(the file is new in it)");
    }

    @Test
    void linesAreFollowedThroughWhatIsNotCommitted() throws Exception {
        commit(UNGUARDED, "Simplify");
        project.with("report.py", "import os\n\n\n".repeat(20) + UNGUARDED.replace("done / ", "done // "));
        assertThat(told(project.root(), new LineRange(Path.of("report.py"), 61, 63)))
                .hasSize(2)
                .first()
                .asString()
                .contains(" Simplify\n");
        assertThat(told(project.root(), new LineRange(Path.of("report.py"), 66, 67)))
                .as("only its first commit touched that function")
                .singleElement()
                .asString()
                .contains("Rates of jobs");
    }

    @Test
    void threeAtTheMostAndTheLatestFirst() throws Exception {
        for (int i = 1; i <= 5; i++) {
            commit(UNGUARDED.replace("/ len", "/ " + i + " / len"), "Change " + i);
        }
        assertThat(told())
                .extracting(text -> text.replaceAll("(?s)^\\S+ \\S+ (.*?)\n.*", "$1"))
                .containsExactly("Change 5", "Change 4", "Change 3");
    }

    @Test
    void mergesAreSeenThrough() throws Exception {
        git("checkout", "-q", "-b", "side");
        commit(UNGUARDED, "On the side");
        git("checkout", "-q", "main");
        commit(FIRST.replace("job.name", "job.title"), "On main");
        git("merge", "-q", "--no-edit", "side");
        assertThat(told()).hasSize(2).first().asString().contains("On the side");
    }

    @Test
    void windowsLineEndsAndOtherScriptsAreFine() throws Exception {
        var crlf = UNGUARDED.replace("jobs", "задания").replace("\n", "\r\n");
        commit(crlf, "Ключи 🔑");
        assertThat(told().getFirst()).contains("Ключи 🔑", "+def rate(done, задания):");
    }

    @Test
    void aWorktreeASubmoduleAndAFolderBelowTheRootAreFound() throws Exception {
        commit(UNGUARDED, "Simplify");
        var tree = folder.resolve("tree");
        git("worktree", "add", "-q", tree.toString());
        assertThat(told(tree, new LineRange(Path.of("report.py"), 1, 2))).hasSize(2);

        var outer = Files.createDirectory(folder.resolve("outer"));
        git(outer, "init", "-q");
        git(outer, "submodule", "add", "-q", project.root().toString(), "inner");
        assertThat(told(outer, new LineRange(Path.of("inner/report.py"), 1, 2))).hasSize(2);

        project.with("part/deep.py", "x = 1\n");
        git("add", "-A");
        git("commit", "-q", "-m", "Deep");
        assertThat(told(project.root().resolve("part"), new LineRange(Path.of("deep.py"), 1, 1)))
                .singleElement()
                .asString()
                .contains("Deep");
    }

    @Test
    void whereAShallowCloneEndsNothingIsSaidToBeNew() throws Exception {
        commit(UNGUARDED, "Simplify");
        commit(UNGUARDED.replace("job.name", "job.title"), "Titles");
        var clone = folder.resolve("clone");
        git("clone", "-q", "--depth", "1", "file://" + project.root(), clone.toString());
        assertThat(told(clone, new LineRange(Path.of("report.py"), 1, 2))).isEmpty();
    }

    @Test
    void aFileThatIsInNoCommitHasNoHistory() throws Exception {
        project.with("fresh.py", "x = 1\n");
        assertThat(told(project.root(), new LineRange(Path.of("fresh.py"), 1, 1)))
                .isEmpty();
        var empty = Files.createDirectory(folder.resolve("empty"));
        git(empty, "init", "-q");
        Specimen.in(empty).with("a.py", "x = 1\n");
        assertThat(told(empty, new LineRange(Path.of("a.py"), 1, 1))).isEmpty();
    }

    @Test
    void nothingIsFoundWithoutGit() throws Exception {
        var bare = Files.createDirectory(folder.resolve("bare"));
        Specimen.in(bare).with("a.py", "x = 1\n");
        assertThat(told(bare, new LineRange(Path.of("a.py"), 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "config", "index", "objects", "refs/heads/main", "logs"})
    void aBrokenRepositoryIsNoFailure(String part) throws Exception {
        var broken = project.root().resolve(".git").resolve(part);
        if (Files.isDirectory(broken)) {
            try (var files = Files.walk(broken)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    file.toFile().setWritable(true);
                    Files.writeString(file, "\0[\nnonsense = \"\n");
                }
            }
        } else {
            Files.writeString(broken, "\0[\nnonsense = \"\n");
        }
        assertThat(told()).hasSizeLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gitdir: /nowhere/at/all\n", "gitdir: .git\n", "\0\0", "gitdir:"})
    void aStrangeGitFileIsNoFailure(String content) throws Exception {
        var strange = Files.createDirectory(folder.resolve("strange"));
        Specimen.in(strange).with("report.py", FIRST).with(".git", content);
        assertThat(told(strange, new LineRange(Path.of("report.py"), 1, 2))).isEmpty();
    }

    @Test
    void nothingIsStartedAndNothingIsWritten() throws Exception {
        var trap = folder.resolve("sprung");
        var script = folder.resolve("trap.sh");
        Files.writeString(script, "#!/bin/sh\ntouch " + trap + "\ncat\n");
        script.toFile().setExecutable(true);
        Files.writeString(project.root().resolve(".gitattributes"), "*.py filter=trap diff=trap\n");
        commit(UNGUARDED, "Simplify");
        for (var setting : List.of(
                "core.fsmonitor",
                "core.sshCommand",
                "core.pager",
                "core.gitProxy",
                "filter.trap.clean",
                "filter.trap.smudge",
                "diff.trap.textconv",
                "diff.trap.command",
                "diff.external",
                "gpg.program",
                "uploadpack.packObjectsHook")) {
            git("config", setting, script.toString());
        }
        Files.deleteIfExists(trap);
        var before = listing();
        assertThat(told()).hasSize(2);
        assertThat(trap).doesNotExist();
        assertThat(listing()).isEqualTo(before);
    }

    @Test
    void noClockIsMeasuredByWritingProbes() throws Exception {
        assertThat(told()).hasSize(1);
        assertThat(FS.getFileStoreAttributes(project.root()).getFsTimestampResolution())
                .as("what is assumed, not what was measured")
                .isEqualTo(Duration.ofMillis(20));
        assertThat(SystemReader.getInstance().getUserConfig().getSections()).isEmpty();
        assertThat(SystemReader.getInstance().getSystemConfig().getSections()).isEmpty();
    }

    private List<String> listing() throws IOException {
        try (var files = Files.walk(project.root())) {
            var found = new ArrayList<String>();
            for (var file : files.sorted().toList()) {
                found.add(file + " " + Files.getLastModifiedTime(file));
            }
            return found;
        }
    }

    @Test
    void whenTimeIsOverItStops() throws Exception {
        var pieces = new Commits(project.sources())
                .pieces(List.of(new LineRange(Path.of("report.py"), 1, 3)), Deadline.in(Duration.ZERO));
        assertThat(pieces).isEmpty();
    }

    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMessageWithoutEndIsNoReasonToWait() throws Exception {
        var message = Files.writeString(folder.resolve("message"), "a".repeat(1 << 20) + "\n");
        project.with("report.py", UNGUARDED);
        git("add", "-A");
        git("commit", "-q", "-F", message.toString());
        assertThat(told()).hasSize(2);
    }

    @Test
    @Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHeadThatNobodyWritesIsNotWaitedFor() throws Exception {
        Files.delete(project.root().resolve(".git/HEAD"));
        assertThat(new ProcessBuilder(
                                "mkfifo", project.root().resolve(".git/HEAD").toString())
                        .start()
                        .waitFor())
                .isZero();
        var range = new LineRange(Path.of("report.py"), 1, 3);
        assertThat(new Commits(project.sources()).pieces(List.of(range), Deadline.in(Duration.ofMillis(300))))
                .isEmpty();
    }

    @Test
    void anotherProjectsRepositoryIsNotRead() throws Exception {
        var stranger = Specimen.in(Files.createDirectory(folder.resolve("stranger")));
        stranger.with("report.py", UNGUARDED)
                .with(".git", "gitdir: " + project.root().resolve(".git") + "\n");
        assertThat(told(stranger.root(), new LineRange(Path.of("report.py"), 1, 3)))
                .isEmpty();
        Files.delete(stranger.root().resolve(".git"));
        Files.createSymbolicLink(stranger.root().resolve(".git"), project.root().resolve(".git"));
        assertThat(told(stranger.root(), new LineRange(Path.of("report.py"), 1, 3)))
                .isEmpty();
    }
}
