package dev.codemedic.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.EditImpossible;
import dev.codemedic.core.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {
    private static final String LINES = "total = 0\nprint(total)\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202E", "\u2066", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\u0000", "\u001B", "\u3164", "\uE000",
                "\u2028"
            })
    void refusesCharactersThatAReaderDoesNotSee(String character) throws EditImpossible {
        assertThat(fault(LINES, "0", "1 #" + character)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'ünïcode'", "'Привет'", "'λόγος'", "'❤\uFE0F'", "'👩\u200D👩'", "'日本'", "Δx", "\t1"})
    void takesTextOfAnyScript(String text) throws EditImpossible {
        assertThat(fault(LINES, "0", text)).isEmpty();
    }

    @Test
    void movesUnseenCharactersThatWereThere() throws EditImpossible {
        assertThat(fault("mark = '\u200B'\n", "mark", "sign")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t\u043Etal", "\u0440rint", "ｐｒｉｎｔ"})
    void refusesWordsThatOnlyLookLikeOthers(String word) throws EditImpossible {
        assertThat(fault(LINES, "0", word)).isPresent();
    }

    @Test
    void refusesOtherLineEndsThanTheFileHas() throws EditImpossible {
        assertThat(fault("a = 0\r\nb = 1\r\n", "0", "0\nc = 2")).isPresent();
        assertThat(fault(LINES, "0", "0\r\nc = 2")).isPresent();
        assertThat(fault("a = 0\r\nb = 1\n", "a = 0\r\n", "a = 0\n")).isPresent();
        assertThat(fault("a = 0\r\nb = 1\r\n", "0", "0\r\nc = 2")).isEmpty();
        assertThat(fault("a = 0", "0", "0\nb = 1")).isEmpty();
    }

    @Test
    void refusesALostLastLineEndButNotAnEditedLastLine() throws EditImpossible {
        assertThat(fault(LINES, "print(total)\n", "print(total)")).isPresent();
        assertThat(fault("print(total", "print(total", "print(total)\n")).isEmpty();
    }

    private static Optional<String> fault(String text, String old, String fresh) throws EditImpossible {
        var before = SourceFile.of(Path.of("a.py"), text);
        int at = text.indexOf(old);
        var edits = List.of(new Edit(at, at + old.length(), fresh));
        return new TextForm(before, before.edited(edits), edits).fault();
    }
}
