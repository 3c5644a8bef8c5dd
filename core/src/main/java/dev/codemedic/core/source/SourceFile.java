package dev.codemedic.core.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A source file's exact bytes and the text they stand for. Offsets are in UTF-16 code units of {@link #text()};
 * lines count from 1, columns from 0.
 */
public final class SourceFile {
    private final Path path;
    private final byte[] bytes;
    private final Charset charset;
    private final int bomLength;
    private final String text;
    private final int[] lineStarts;
    private final String lineEnding;

    private SourceFile(Path path, byte[] bytes, Charset charset, int bomLength, String text) {
        this.path = path;
        this.bytes = bytes;
        this.charset = charset;
        this.bomLength = bomLength;
        this.text = text;
        this.lineStarts = lineStarts(text);
        this.lineEnding = lineEnding(text);
    }

    /**
     * Decodes a file: by its byte order mark, else as UTF-8, else as ISO-8859-1, which keeps every byte.
     *
     * @param path relative to the project's root
     * @param bytes the whole content
     */
    public static SourceFile of(Path path, byte[] bytes) {
        var copy = bytes.clone();
        if (starts(copy, 0xEF, 0xBB, 0xBF)) {
            return decoded(path, copy, StandardCharsets.UTF_8, 3);
        }
        if (starts(copy, 0xFF, 0xFE)) {
            return decoded(path, copy, StandardCharsets.UTF_16LE, 2);
        }
        if (starts(copy, 0xFE, 0xFF)) {
            return decoded(path, copy, StandardCharsets.UTF_16BE, 2);
        }
        return decoded(path, copy, StandardCharsets.UTF_8, 0);
    }

    /** A UTF-8 file of that text. */
    public static SourceFile of(Path path, String text) {
        return of(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SourceFile decoded(Path path, byte[] bytes, Charset charset, int bom) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, bom, bytes.length - bom))
                    .toString();
            return new SourceFile(path, bytes, charset, bom, text);
        } catch (CharacterCodingException notThisCharset) {
            return new SourceFile(
                    path, bytes, StandardCharsets.ISO_8859_1, 0, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** Where the file is, relative to the project's root. */
    public Path path() {
        return path;
    }

    /** A copy of the exact content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The content as text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The encoding that the text was read in. */
    public Charset charset() {
        return charset;
    }

    /** Whether the content starts with a byte order mark, which is no part of the text. */
    public boolean hasByteOrderMark() {
        return bomLength > 0;
    }

    /** The content's SHA-256 in hexadecimal digits. */
    public String sha256() {
        return Digests.sha256(bytes);
    }

    /** The number of lines; a last line without a line end counts. */
    public int lineCount() {
        return lineStarts.length;
    }

    /** The text of a line without its line end; empty where there is no such line. */
    public String line(int number) {
        if (number < 1 || number > lineStarts.length) {
            return "";
        }
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    /** The offset of a place, clipped into the text. */
    public int offset(int line, int column) {
        if (line < 1) {
            return 0;
        }
        if (line > lineStarts.length) {
            return text.length();
        }
        return Math.min(lineStarts[line - 1] + Math.max(0, column), text.length());
    }

    /** The line of an offset. */
    public int lineAt(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The column of an offset. */
    public int columnAt(int offset) {
        return offset - lineStarts[lineAt(offset) - 1];
    }

    /** The line end that most lines use; {@code \n} where there is none. */
    public String lineEnding() {
        return lineEnding;
    }

    private static String lineEnding(String text) {
        int crlf = 0;
        int lf = 0;
        int cr = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                lf++;
            } else if (c == '\r') {
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    crlf++;
                    i++;
                } else {
                    cr++;
                }
            }
        }
        if (crlf > lf && crlf >= cr) {
            return "\r\n";
        }
        return cr > lf ? "\r" : "\n";
    }

    /**
     * The file after edits; every byte outside them stays as it is.
     *
     * @param edits in any order, without overlap
     * @throws EditImpossible where edits overlap, lie outside the text, or hold characters that the encoding lacks
     */
    public SourceFile edited(List<Edit> edits) throws EditImpossible {
        var ordered = new ArrayList<>(edits);
        ordered.sort(Edit.ORDER);
        var out = new ByteArrayOutputStream(bytes.length + 256);
        int at = 0;
        int atByte = bomLength;
        out.write(bytes, 0, bomLength);
        for (var edit : ordered) {
            if (edit.start() < at || edit.end() > text.length()) {
                throw new EditImpossible("edits of " + path + " overlap or lie outside the file");
            }
            int startByte = atByte + encodedLength(at, edit.start());
            out.write(bytes, atByte, startByte - atByte);
            out.writeBytes(encoded(edit.replacement()));
            atByte = startByte + encodedLength(edit.start(), edit.end());
            at = edit.end();
        }
        out.write(bytes, atByte, bytes.length - atByte);
        var result = out.toByteArray();
        if (charset.equals(StandardCharsets.ISO_8859_1)) {
            return new SourceFile(path, result, charset, 0, new String(result, charset));
        }
        var after = of(path, result);
        if (!after.charset.equals(charset) || after.bomLength != bomLength) {
            throw new EditImpossible("the edit would change the encoding of " + path);
        }
        return after;
    }

    private int encodedLength(int from, int to) throws EditImpossible {
        return encoded(text.substring(from, to)).length;
    }

    private byte[] encoded(String part) throws EditImpossible {
        try {
            var buffer = charset.newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(part));
            var result = new byte[buffer.remaining()];
            buffer.get(result);
            return result;
        } catch (CharacterCodingException unmappable) {
            throw new EditImpossible(
                    "an edit of " + path + " holds characters that " + charset + " lacks, or cuts a character in two");
        }
    }

    private static boolean starts(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] lineStarts(String text) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if ((c == '\n' || c == '\r') && !pair) {
                starts.add(i + 1);
            }
        }
        if (starts.size() > 1 && starts.getLast() == text.length()) {
            starts.removeLast();
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
