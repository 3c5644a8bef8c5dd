package dev.codemedic.java.capture;

import dev.codemedic.agent.start.Agent;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The agent's jar, which programs load. */
final class AgentJar {

    private AgentJar() {}

    /**
     * Where the jar lies: beside medic's own. In a build that has not packed it yet, one is made of its classes.
     *
     * @param scratch takes a jar that has to be made
     * @throws IOException if that fails
     */
    static Path in(Path scratch) throws IOException {
        try {
            var place = Path.of(
                    Objects.requireNonNull(Agent.class.getProtectionDomain().getCodeSource())
                            .getLocation()
                            .toURI());
            return Files.isDirectory(place) ? packed(place, scratch.resolve("agent.jar")) : place;
        } catch (URISyntaxException e) {
            throw new IOException("the agent lies in a place that is no address", e);
        }
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.putValue("Boot-Class-Path", "agent.jar");
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
