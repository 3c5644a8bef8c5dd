package dev.codemedic.sandbox.container;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one real engine, and the sandbox that uses it: started when the first asks for it and ended after the last. */
public final class DockerExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type.equals(DockerEngine.class) || type.equals(ContainerSandbox.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.create(DockerExtension.class));
        var engine = store.computeIfAbsent(DockerEngine.class, _ -> started(), DockerEngine.class);
        return parameter.getParameter().getType().equals(DockerEngine.class)
                ? engine
                : store.computeIfAbsent(ContainerSandbox.class, _ -> sandbox(engine), ContainerSandbox.class);
    }

    private static ContainerSandbox sandbox(DockerEngine engine) {
        try {
            return ContainerSandbox.open("docker", Optional.empty(), engine.environment());
        } catch (IOException broken) {
            throw new AssertionError(broken.getMessage(), broken);
        }
    }

    private static DockerEngine started() {
        try {
            return DockerEngine.start();
        } catch (IOException broken) {
            throw new AssertionError("no engine", broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("no engine", interrupted);
        }
    }
}
