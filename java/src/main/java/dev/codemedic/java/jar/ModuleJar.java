package dev.codemedic.java.jar;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The jar of one of medic's own modules that programs load. */
public final class ModuleJar {
    private final Class<?> member;
    private final Attributes attributes;

    /**
     * A module's jar.
     *
     * @param member a class of the module
     * @param attributes what its manifest says, for a jar that has to be made
     */
    public ModuleJar(Class<?> member, Attributes attributes) {
        this.member = member;
        this.attributes = attributes;
    }

    /**
     * Where the jar lies: beside medic's own. In a build that has not packed it yet, one is made of its classes.
     *
     * @param made the jar to make there
     * @throws IOException if that fails
     */
    public Path orElse(Path made) throws IOException {
        try {
            var place =
                    Path.of(Objects.requireNonNull(member.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI());
            return Files.isDirectory(place) ? packed(place, made) : place;
        } catch (URISyntaxException e) {
            throw new IOException(member.getName() + " lies in a place that is no address", e);
        }
    }

    private Path packed(Path classes, Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putAll(attributes);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.walk(classes)) {
            for (var file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
