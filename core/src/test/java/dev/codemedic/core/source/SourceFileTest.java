package dev.codemedic.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codemedic.core.source.SourceFiles.Encoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class SourceFileTest {
    private static final Path FILE = Path.of("a.py");

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void keepsEveryByteOutsideTheEdits(@ForAll("editedFiles") Tuple2<SourceFile, List<Edit>> edited)
            throws EditImpossible {
        var file = edited.get1();
        var mark = file.bytes().length - file.text().getBytes(file.charset()).length;
        var expected = new ByteArrayOutputStream();
        expected.write(file.bytes(), 0, mark);
        int at = 0;
        for (var edit : edited.get2()) {
            expected.writeBytes(file.text().substring(at, edit.start()).getBytes(file.charset()));
            expected.writeBytes(edit.replacement().getBytes(file.charset()));
            at = edit.end();
        }
        expected.writeBytes(file.text().substring(at).getBytes(file.charset()));
        assertThat(file.edited(edited.get2()).bytes()).isEqualTo(expected.toByteArray());
    }

    @Provide
    Arbitrary<Tuple2<SourceFile, List<Edit>>> editedFiles() {
        return SourceFiles.any().flatMap(file -> SourceFiles.edits(file).map(edits -> Tuple.of(file, edits)));
    }

    @Property(tries = 500)
    void anyBytesAreText(@ForAll byte[] bytes) throws EditImpossible {
        var file = SourceFile.of(FILE, bytes);
        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(file.edited(List.of()).bytes()).isEqualTo(bytes);
    }

    @Property(tries = 500)
    void findsEveryOffsetAgainByLineAndColumn(@ForAll("files") SourceFile file) {
        for (int offset = 0; offset < file.text().length(); offset++) {
            assertThat(file.offset(file.lineAt(offset), file.columnAt(offset))).isEqualTo(offset);
        }
    }

    @Provide
    Arbitrary<SourceFile> files() {
        return SourceFiles.any().filter(file -> file.text().length() < 2_000);
    }

    @Property
    void readsEveryEncodingAsTheSameText(@ForAll Encoding encoding) {
        var file = SourceFile.of(FILE, encoding.bytes("é = 'ü'\r\n"));
        assertThat(file.text()).isEqualTo("é = 'ü'\r\n");
        assertThat(file.line(1)).isEqualTo("é = 'ü'");
        assertThat(file.hasByteOrderMark()).isEqualTo(encoding.bytes("").length > 0);
    }

    @Test
    void refusesCharactersTheEncodingLacks() {
        var latin = SourceFile.of(FILE, "x = 'é'\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> latin.edited(List.of(Edit.insert(0, "日"))))
                .isInstanceOf(EditImpossible.class)
                .hasMessageContaining("ISO-8859-1");
    }

    @Test
    void refusesToCutACharacterInTwo() {
        var file = SourceFile.of(FILE, "😀");
        assertThatThrownBy(() -> file.edited(List.of(Edit.insert(1, "x")))).isInstanceOf(EditImpossible.class);
    }

    @Test
    void refusesEditsThatOverlapOrLeaveTheFile() {
        var file = SourceFile.of(FILE, "abcdef");
        assertThatThrownBy(() -> file.edited(List.of(new Edit(0, 3, ""), new Edit(2, 4, ""))))
                .isInstanceOf(EditImpossible.class);
        assertThatThrownBy(() -> file.edited(List.of(new Edit(5, 7, "")))).isInstanceOf(EditImpossible.class);
    }

    @Test
    void refusesAnEditThatWouldChangeHowTheFileIsRead() {
        var file = SourceFile.of(FILE, "a\n");
        assertThatThrownBy(() -> file.edited(List.of(Edit.insert(0, "\uFEFF"))))
                .isInstanceOf(EditImpossible.class)
                .hasMessageContaining("encoding");
    }

    @Property
    void namesTheCommonestLineEnd(@ForAll("lineEnds") String end) {
        assertThat(SourceFile.of(FILE, "a" + end + "b" + end + "c\nd").lineEnding())
                .isEqualTo(end);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }
}
