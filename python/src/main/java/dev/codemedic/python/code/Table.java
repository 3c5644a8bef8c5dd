package dev.codemedic.python.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of words by name, read from a text file of this module with a line {@code name: word word} for each. */
public final class Table {

    private Table() {}

    /** Reads a table that lies beside a class; lines that start with {@code #} are comments. */
    public static Map<String, List<String>> beside(Class<?> owner, String name) {
        try (var stream = Objects.requireNonNull(owner.getResourceAsStream(name), name)) {
            var table = new LinkedHashMap<String, List<String>>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && line.contains(": "))
                    .forEach(line -> {
                        int colon = line.indexOf(": ");
                        table.put(
                                line.substring(0, colon),
                                List.of(line.substring(colon + 2).strip().split(" +")));
                    });
            return Collections.unmodifiableMap(table);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
