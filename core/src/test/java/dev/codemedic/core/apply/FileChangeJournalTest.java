package dev.codemedic.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codemedic.core.patch.FileEdits;
import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.source.Edit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileChangeJournalTest {
    private static final int OTHER = 65_534;

    @TempDir
    private Path folder = Path.of("");

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(Files.createDirectory(folder.resolve("my project é")))
                .with("shop.py", "import os\r\nprice = 1\r\nprint(price)")
                .with("lib/a b ü.py", "price = 1\n");
    }

    @Test
    void writesEveryFileOfAPatchAndTakesThemBack() throws Exception {
        var before = project.content();
        var journal = project.journal();
        var change = journal.apply("M-1", project.replacing("price = 1", "price = 2", "shop.py", "lib/a b ü.py"));

        assertThat(project.text("shop.py")).isEqualTo("import os\r\nprice = 2\r\nprint(price)");
        assertThat(project.text("lib/a b ü.py")).isEqualTo("price = 2\n");
        assertThat(change.id()).isEqualTo("C-1");
        assertThat(project.journal().changes()).containsExactly(change);
        assertThat(project.journal().latest("M-1")).contains(change);
        assertThat(project.journal().latest("M-2")).isEmpty();
        assertThat(project.path(".medic/.gitignore")).hasContent("*");

        var undone = project.journal().undo(change);
        assertThat(project.content()).isEqualTo(before);
        assertThat(undone.undone()).isTrue();
        assertThat(project.journal().changes()).containsExactly(undone);
        assertThat(project.journal().latest("M-1")).isEmpty();
    }

    @Test
    void keepsPermissionsOwnerAndAttributes() throws Exception {
        var file = project.path("shop.py");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x--x"));
        boolean administrator = (int) Files.getAttribute(file, "unix:uid") == 0;
        if (administrator) {
            Files.setAttribute(file, "unix:uid", 4321);
            Files.setAttribute(file, "unix:gid", 1234);
        }
        var attributes = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        boolean attributed = attributes != null && Files.getFileStore(file).supportsFileAttributeView("user");
        if (attributed) {
            attributes.write("note", StandardCharsets.UTF_8.encode("mine"));
        }

        project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));

        assertThat(project.text("shop.py")).contains("price = 2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rwxr-x--x");
        if (administrator) {
            assertThat(Files.getAttribute(file, "unix:uid")).isEqualTo(4321);
            assertThat(Files.getAttribute(file, "unix:gid")).isEqualTo(1234);
        }
        if (attributed) {
            var value = ByteBuffer.allocate(10);
            Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("note", value);
            assertThat(StandardCharsets.UTF_8.decode(value.flip()).toString()).isEqualTo("mine");
        }
    }

    @Test
    void keepsBackupsAsPrivateAsTheirFiles() throws Exception {
        Files.setPosixFilePermissions(project.path("shop.py"), PosixFilePermissions.fromString("rw-------"));
        project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));
        try (var objects = Files.list(project.path(".medic/objects"))) {
            assertThat(objects.toList())
                    .hasSize(2)
                    .allSatisfy(
                            object -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(object)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void keepsHardLinksTogether() throws Exception {
        var other = Files.createLink(project.path("other name.py"), project.path("shop.py"));
        var change = project.journal().apply("M-1", project.replacing("price = 1", "price = 1000", "shop.py"));
        assertThat(Files.readString(other)).contains("price = 1000").isEqualTo(project.text("shop.py"));
        assertThat(Files.getAttribute(other, "unix:ino"))
                .isEqualTo(Files.getAttribute(project.path("shop.py"), "unix:ino"));
        project.journal().undo(change);
        assertThat(Files.readString(other)).isEqualTo("import os\r\nprice = 1\r\nprint(price)");
    }

    @Test
    void writesThroughALinkInsideTheProjectAndKeepsTheLink() throws Exception {
        var link = Files.createSymbolicLink(project.path("link.py"), Path.of("shop.py"));
        var change = project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "link.py"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.isSymbolicLink(project.path("shop.py"))).isFalse();
        assertThat(project.text("shop.py")).contains("price = 2");
        assertThat(change.files()).extracting(Change.Touched::file).containsExactly(Path.of("shop.py"));
    }

    @Test
    void makesTheFileVisiblyNewerSoThatCompiledCodeIsNotReused() throws Exception {
        var same = FileTime.from(Instant.now().plusMillis(900));
        Files.setLastModifiedTime(project.path("shop.py"), same);
        var change = project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));
        var written = Files.getLastModifiedTime(project.path("shop.py"));
        assertThat(written.toInstant().getEpochSecond())
                .isGreaterThan(same.toInstant().getEpochSecond());
        project.journal().undo(change);
        assertThat(Files.getLastModifiedTime(project.path("shop.py"))
                        .toInstant()
                        .getEpochSecond())
                .isGreaterThan(written.toInstant().getEpochSecond());
    }

    @Test
    void refusesAFileThatChangedSinceTheFixWasMade() throws Exception {
        var patch = project.replacing("price = 1", "price = 2", "shop.py", "lib/a b ü.py");
        project.with("lib/a b ü.py", "price = 7\n");
        refuses(patch, "has changed since the fix was made");
    }

    @Test
    void refusesAFileThatIsGone() throws Exception {
        var patch = project.replacing("price = 1", "price = 2", "shop.py", "lib/a b ü.py");
        Files.delete(project.path("lib/a b ü.py"));
        refuses(patch, "is no longer there");
    }

    @Test
    void refusesReadOnlyFiles() throws Exception {
        Files.setPosixFilePermissions(project.path("shop.py"), PosixFilePermissions.fromString("r--r--r--"));
        refuses(project.replacing("price = 1", "price = 2", "lib/a b ü.py", "shop.py"), "shop.py is read-only");
    }

    @Test
    void refusesProtectedFilesAndLinksThatLeadOutside() throws Exception {
        project.with("test_shop.py", "price = 1\n");
        refuses(project.replacing("price = 1", "price = 2", "test_shop.py"), "test_shop.py is test code");

        var outside = Files.writeString(folder.resolve("outside.py"), "price = 1\n");
        Files.createSymbolicLink(project.path("link.py"), outside);
        var patch = new Patch(List.of(new FileEdits(
                Path.of("link.py"),
                dev.codemedic.core.source.Digests.sha256("price = 1\n".getBytes(StandardCharsets.UTF_8)),
                List.of(new Edit(0, 1, "x")))));
        refuses(patch, "leads outside the project");
        assertThat(outside).hasContent("price = 1\n");
    }

    @Test
    void refusesToKeepItsDataThroughALink() throws Exception {
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(project.path(".medic"), elsewhere);
        refuses(project.replacing("price = 1", "price = 2", "shop.py"), "is not a folder of its own");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void refusesPatchesThatChangeNothing() throws Exception {
        refuses(new Patch(List.of()), "changes nothing");
        refuses(project.replacing("price = 1", "price = 1", "shop.py"), "changes nothing");
    }

    private void refuses(Patch patch, String reason) throws Exception {
        var before = project.content();
        assertThatThrownBy(() -> project.journal().apply("M-1", patch))
                .isInstanceOf(ChangeRefused.class)
                .hasMessageContaining(reason);
        assertThat(project.content()).isEqualTo(before);
        assertThat(project.journal().changes()).isEmpty();
    }

    @Test
    void namesTheOtherMedicThatHoldsTheProject() throws Exception {
        project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));
        var patch = project.replacing("price = 2", "price = 3", "shop.py");
        var journal = new FileChangeJournal(project.root(), new LocalDisk(), java.time.Duration.ofMillis(100));
        try (var other = Child.start(LockHolder.class, project.path(".medic/lock"))) {
            other.awaitLine("held");
            assertThatThrownBy(() -> journal.apply("M-1", patch))
                    .isInstanceOf(ChangeRefused.class)
                    .hasMessageContaining("process " + other.pid());
            assertThat(project.text("shop.py")).contains("price = 2");
        }
        journal.apply("M-1", patch);
        assertThat(project.text("shop.py")).contains("price = 3");
    }

    @Test
    void ignoresDamagedRecordsAndSaysSoWhenAsked() throws Exception {
        var change = project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));
        Files.writeString(project.path(".medic/changes/C-1"), "garbage");
        assertThat(project.journal().changes()).isEmpty();
        assertThatThrownBy(() -> project.journal().undo(change))
                .isInstanceOf(ChangeRefused.class)
                .hasMessageContaining("record of C-1");
        var next = project.journal().apply("M-1", project.replacing("price = 2", "price = 3", "shop.py"));
        assertThat(next.id()).isEqualTo("C-2");
    }

    @Test
    void refusesToUndoFromADamagedBackup() throws Exception {
        var change = project.journal().apply("M-1", project.replacing("price = 1", "price = 2", "shop.py"));
        Files.writeString(
                project.path(".medic/objects/" + change.files().getFirst().before()), "garbage");
        assertThatThrownBy(() -> project.journal().undo(change))
                .isInstanceOf(ChangeRefused.class)
                .hasMessageContaining("backup of shop.py");
        assertThat(project.text("shop.py")).contains("price = 2");
    }

    @Test
    void obeysNoPlantedIntent() throws Exception {
        project.with(".git/config", "[core]\n").with(".medic/objects/.keep", "");
        var before = project.content();
        var write = new Intent.Write(Path.of(".git/config"), "0".repeat(64), "1".repeat(64), false);
        var change = new Change("C-1", "M-1", Instant.EPOCH, List.of(), false);
        Files.write(project.path(".medic/intent"), JournalText.of(new Intent(change, List.of(write))));
        assertThatThrownBy(() -> project.journal().recover())
                .isInstanceOf(JournalBroken.class)
                .hasMessageContaining(".git/config belongs to version control");
        assertThat(project.content()).isEqualTo(before);
    }

    @Test
    void leavesAProjectWithoutHistoryAlone() throws Exception {
        assertThat(project.journal().changes()).isEmpty();
        assertThat(project.journal().recover()).isEmpty();
        assertThat(Files.exists(project.path(".medic"))).isFalse();
    }

    @Test
    void keepsTheOwnerEvenWhereANewFileCouldNotBeGivenToHim() throws Exception {
        assumeTrue(Child.canBecome(OTHER), "only the administrator can become another user");
        Files.setAttribute(project.path("shop.py"), "unix:uid", 4321);
        Files.setAttribute(project.path("shop.py"), "unix:gid", OTHER);
        Files.setPosixFilePermissions(project.path("shop.py"), PosixFilePermissions.fromString("rw-rw----"));
        openToAll();
        try (var child = Child.startAs(OTHER, folder, ApplyOnce.class, project.root())) {
            child.awaitLine("C-1");
        }
        assertThat(project.text("shop.py")).contains("price = 2");
        assertThat(Files.getAttribute(project.path("shop.py"), "unix:uid")).isEqualTo(4321);
    }

    @Test
    void refusesWhereTheUserMayNotWrite() throws Exception {
        assumeTrue(Child.canBecome(OTHER), "only the administrator can become another user");
        var before = project.content();
        openToAll();
        try (var child = Child.startAs(OTHER, folder, ApplyOnce.class, project.root())) {
            child.awaitLine("refused: shop.py is read-only; make it writable (chmod u+w) and try again");
        }
        assertThat(project.content()).isEqualTo(before);
        try (var objects = Files.list(project.path(".medic"))) {
            assertThat(objects.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().contains("scratch"));
        }
    }

    @Test
    void writesAFileInAFolderThatTakesNoNewFiles() throws Exception {
        assumeTrue(Child.canBecome(OTHER), "only the administrator can become another user");
        openToAll();
        Files.setPosixFilePermissions(project.path("shop.py"), PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.createDirectory(project.path(".medic"));
        Files.setPosixFilePermissions(project.path(".medic"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.setPosixFilePermissions(project.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var child = Child.startAs(OTHER, folder, ApplyOnce.class, project.root())) {
            child.awaitLine("C-1");
        }
        assertThat(project.text("shop.py")).contains("price = 2");
    }

    private void openToAll() throws IOException {
        for (var path : List.of(folder, project.root())) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }
}
