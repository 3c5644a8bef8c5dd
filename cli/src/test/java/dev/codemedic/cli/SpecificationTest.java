package dev.codemedic.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every test that the specification names as a proof is there. */
class SpecificationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w*Test)(?:\\.(\\w+))?`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!promise |---)(.+?) \\| (.+) \\|$");

    @Test
    void everyPromiseHasATestThatIsThere() throws IOException {
        var sources = sources();
        var text = Files.readString(ROOT.resolve("docs/SPECIFICATION.md"));
        var wrong = new ArrayList<String>();
        int promises = 0;
        for (var row : ROW.matcher(text).results().toList()) {
            promises++;
            var proofs = NAMED.matcher(row.group(2)).results().toList();
            if (proofs.isEmpty()) {
                wrong.add("no proof of: " + row.group(1));
            }
            for (var proof : proofs) {
                if (!isThere(proof.group(1), proof.group(2), sources)) {
                    wrong.add(proof.group() + " is gone; it proves: " + row.group(1));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(promises).isGreaterThan(30);
    }

    private static boolean isThere(String type, String method, List<Path> sources) throws IOException {
        for (var source : sources) {
            if (source.getFileName().toString().equals(type + ".java")
                    && (method == null
                            || Pattern.compile("\\b" + method + "\\(")
                                    .matcher(Files.readString(source))
                                    .find())) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> sources() throws IOException {
        var all = new ArrayList<Path>();
        try (var modules = Files.list(ROOT)) {
            for (var module : modules.map(folder -> folder.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    all.addAll(files.filter(file -> file.toString().endsWith(".java"))
                            .toList());
                }
            }
        }
        return all;
    }
}
