package dev.codemedic.agent.start;

import dev.codemedic.agent.patch.UnwindPatch;
import dev.codemedic.agent.scope.ProjectScope;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import org.jspecify.annotations.Nullable;

/** Patches the project's classes as they are loaded, and leaves all others alone. */
final class ProjectPatch implements ClassFileTransformer {

    private final ProjectScope scope;

    ProjectPatch(ProjectScope scope) {
        this.scope = scope;
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            @Nullable ProtectionDomain domain,
            byte[] bytes) {
        try {
            return name != null && scope.contains(loader, name, domain) ? UnwindPatch.patched(bytes) : null;
        } catch (Throwable ours) { // the class is loaded as it is
            return null;
        }
    }
}
