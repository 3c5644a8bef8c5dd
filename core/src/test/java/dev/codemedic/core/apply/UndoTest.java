package dev.codemedic.core.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTest {
    private static final String ORIGINAL = "one\r\ntwo\r\nthree\nfour\nfive\nsix";

    @TempDir
    private Path folder = Path.of("");

    private Project project;

    @BeforeEach
    void makeProject() throws IOException {
        project = new Project(folder).with("a.py", ORIGINAL);
    }

    private Change apply(String old, String fresh) throws Exception {
        return project.journal().apply("M-1", project.replacing(old, fresh, "a.py"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void takesChangesBackInAnyOrder(String order) throws Exception {
        var changes =
                List.of(apply("one\r\n", "import os\r\none\r\n"), apply("three\n", ""), apply("six", "SIX\nseven\n"));
        for (char next : order.toCharArray()) {
            project.journal().undo(changes.get(next - '0'));
        }
        assertThat(project.text("a.py")).isEqualTo(ORIGINAL);
        assertThat(project.journal().changes()).allMatch(Change::undone).hasSize(3);
    }

    @Test
    void keepsWhatTheUserHasWrittenElsewhere() throws Exception {
        var change = apply("four\n", "4\n");
        project.with(
                "a.py",
                project.text("a.py").replace("one\r\n", "zero\r\none\r\n").replace("six", "sixth\n"));
        project.journal().undo(change);
        assertThat(project.text("a.py")).isEqualTo("zero\r\none\r\ntwo\r\nthree\nfour\nfive\nsixth\n");
    }

    @Test
    void takesBackNeighbouringLinesOneByOne() throws Exception {
        var first = apply("three\n", "3\n");
        var second = apply("four\n", "4\n");
        project.journal().undo(first);
        assertThat(project.text("a.py")).contains("three\n4\n");
        project.journal().undo(second);
        assertThat(project.text("a.py")).isEqualTo(ORIGINAL);
    }

    @Test
    void takesBackLinesInsertedOneBehindTheOther() throws Exception {
        var first = apply("one\r\n", "import a\r\none\r\n");
        var second = apply("import a\r\n", "import a\r\nimport b\r\n");
        project.journal().undo(first);
        assertThat(project.text("a.py")).isEqualTo("import b\r\n" + ORIGINAL);
        project.journal().undo(second);
        assertThat(project.text("a.py")).isEqualTo(ORIGINAL);
    }

    @Test
    void namesTheLinesThatWereChangedSinceAndTheLaterChange() throws Exception {
        var first = apply("three\nfour\n", "3\n4\n5\n");
        var second = apply("4\n", "IV\n");
        refuses(first, "a.py line 4 was changed since; undo C-2 first");
        project.journal().undo(second);
        project.journal().undo(first);
        assertThat(project.text("a.py")).isEqualTo(ORIGINAL);
    }

    @Test
    void namesTheLinesTheUserChanged() throws Exception {
        var change = apply("three\nfour\n", "3\n4\n");
        project.with("a.py", "new\n" + project.text("a.py").replace("3\n4\n", "III\nIV\n"));
        refuses(change, "a.py lines 4 to 5 were changed since; take it back by hand");
    }

    @Test
    void refusesAllFilesWhereOneCannotBeTakenBack() throws Exception {
        project.with("b.py", "two\r\n");
        var change = project.journal().apply("M-1", project.replacing("two", "2", "a.py", "b.py"));
        project.with("b.py", "ii\r\n");
        refuses(change, "b.py line 1");
    }

    @Test
    void refusesWhereTheFileIsGone() throws Exception {
        var change = apply("two", "2");
        Files.delete(project.path("a.py"));
        refuses(change, "a.py is no longer there");
    }

    @Test
    void acceptsWhatTheUserHasAlreadyTakenBack() throws Exception {
        var change = apply("two", "2");
        project.with("a.py", ORIGINAL.replace("six", "6"));
        assertThat(project.journal().undo(change).undone()).isTrue();
        assertThat(project.text("a.py")).isEqualTo(ORIGINAL.replace("six", "6"));
    }

    @Test
    void undoesAChangeOnlyOnce() throws Exception {
        var change = apply("two", "2");
        project.journal().undo(change);
        refuses(change, "C-1 is already undone");
    }

    @Test
    void knowsNoForeignChange() throws Exception {
        var change = apply("two", "2");
        refuses(new Change("C-9", "M-1", change.at(), change.files(), false), "there is no change C-9");
        refuses(new Change("../C-1", "M-1", change.at(), change.files(), false), "there is no change");
    }

    private void refuses(Change change, String reason) throws Exception {
        var before = project.content();
        assertThatThrownBy(() -> project.journal().undo(change))
                .isInstanceOf(ChangeRefused.class)
                .hasMessageContaining(reason);
        assertThat(project.content()).isEqualTo(before);
    }
}
