package dev.codemedic.java.repair;

import dev.codemedic.java.compile.Jdk;
import dev.codemedic.repair.order.Corpus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/** The source of the Java platform, which most JDKs bring along. */
record JavaLibrary(Path zip, int feature) implements Corpus {
    private static final List<String> PACKAGES =
            List.of("java.base/java/util/", "java.base/java/text/", "java.base/java/io/", "java.base/java/lang/");

    /** The source of the Java that runs medic; empty where it was not installed. */
    static Optional<Corpus> own() {
        var jdk = Jdk.own();
        var zip = jdk.home().resolve("lib").resolve("src.zip");
        return Files.isRegularFile(zip) ? Optional.of(new JavaLibrary(zip, jdk.feature())) : Optional.empty();
    }

    @Override
    public String name() {
        return "java-" + feature;
    }

    @Override
    public void texts(Consumer<String> taker) throws IOException {
        try (var sources = new ZipFile(zip.toFile())) {
            for (var wanted : PACKAGES) {
                var entries = sources.stream()
                        .filter(entry -> entry.getName().startsWith(wanted)
                                && entry.getName().endsWith(".java")
                                && entry.getName().indexOf('/', wanted.length()) < 0)
                        .toList();
                for (var entry : entries) {
                    try (var stream = sources.getInputStream(entry)) {
                        taker.accept(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
