package dev.codemedic.sandbox.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * The regular files of an archive as {@code tar} writes it. Links, devices and whatever else is in it are passed over,
 * and so is what is cut off.
 *
 * @param archive all of it
 */
record ArchivedFiles(byte[] archive) {
    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE = 12;
    private static final int TYPE_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX = 155;
    private static final Pattern PATH = Pattern.compile("(?m)^\\d+ path=(.*)$");

    /** Gives each file's name, as it stands in the archive, and its content. */
    void forEach(BiConsumer<String, byte[]> file) {
        String given = null;
        for (int at = 0; at + BLOCK <= archive.length && archive[at] != 0; ) {
            long size = size(at);
            int from = at + BLOCK;
            if (size < 0 || size > archive.length - from) {
                return;
            }
            var content = Arrays.copyOfRange(archive, from, from + (int) size);
            char type = (char) archive[at + TYPE_AT];
            switch (type) {
                case 'L' -> given = text(content, 0, content.length);
                case 'x' -> {
                    var path = PATH.matcher(new String(content, StandardCharsets.UTF_8));
                    given = path.find() ? path.group(1) : given;
                }
                default -> {
                    if (type == '0' || type == 0) {
                        file.accept(given == null ? name(at) : given, content);
                    }
                    given = null;
                }
            }
            at = from + (int) ((size + BLOCK - 1) / BLOCK * BLOCK);
        }
    }

    private long size(int at) {
        try {
            var digits = text(archive, at + SIZE_AT, SIZE).strip();
            return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
        } catch (NumberFormatException strange) {
            return -1;
        }
    }

    private String name(int at) {
        var name = text(archive, at, NAME);
        boolean split = text(archive, at + MAGIC_AT, 6).equals("ustar") && archive[at + PREFIX_AT] != 0;
        return split ? text(archive, at + PREFIX_AT, PREFIX) + "/" + name : name;
    }

    private static String text(byte[] bytes, int from, int most) {
        int to = from;
        while (to < from + most && bytes[to] != 0) {
            to++;
        }
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
