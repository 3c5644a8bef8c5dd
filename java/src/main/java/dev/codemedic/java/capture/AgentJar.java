package dev.codemedic.java.capture;

import dev.codemedic.agent.start.Agent;
import dev.codemedic.java.jar.ModuleJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;

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
        var attributes = new Attributes();
        attributes.putValue("Premain-Class", Agent.class.getName());
        attributes.putValue("Boot-Class-Path", "agent.jar");
        return new ModuleJar(Agent.class, attributes).orElse(scratch.resolve("agent.jar"));
    }
}
