package dev.codemedic.sandbox.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codemedic.core.failure.Command;
import dev.codemedic.sandbox.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Containers do not outlive the process that they belong to. */
@ExtendWith(DockerExtension.class)
class KilledOwnerTest {
    private final DockerEngine engine;

    KilledOwnerTest(DockerEngine engine) {
        this.engine = engine;
    }

    /** Opens a cell and starts a program in it that does not end. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            var root = Path.of(arguments[0]);
            var sandbox = ContainerSandbox.open("docker", Optional.empty(), System.getenv());
            var command = Command.of(List.of("sh", "-c", "setsid sleep 4911 & echo up; sleep 4912"), root);
            var session = sandbox.open(root).start(command, Set.of(), Set.of(), Workplace.LIMITS);
            session.output().readNBytes(3);
            System.out.println("up");
            System.in.read();
        }
    }

    @Test
    void aContainerEndsByItselfWhenItsOwnerIsKilled(@TempDir Path folder) throws Exception {
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                Files.createDirectory(folder.toRealPath().resolve("project")).toString()));
        builder.environment().putAll(engine.environment());
        var owner = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertThat(owner.getInputStream().readNBytes(3)).asString().isEqualTo("up\n");
        var name = names(owner.pid());
        assertThat(name).isNotEmpty();
        owner.destroyForcibly().waitFor();
        engine.ask("wait", name);
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.matches("sleep 491[12]")))
                .isEmpty();
    }

    private String names(long pid) throws IOException {
        return engine.ask("ps", "--all", "--filter", "name=codemedic-" + pid + "-", "--format", "{{.Names}}")
                .strip();
    }

    @Test
    void whatADeadProcessHasLeftIsRemovedAtTheNextStart() throws Exception {
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        var owner = Owner.current();
        var found = EngineSearch.of("docker", engine.environment());
        Image.of(Optional.empty(), found);
        var left = "codemedic-" + dead.pid() + "-17-1";
        var other = "codemedic-" + dead.pid() + "-17-2";
        create(left, owner.place());
        create(other, "another-machine");
        var mine = new Owner.Names(owner, new java.util.concurrent.atomic.AtomicLong()).next();
        create(mine, owner.place());
        try {
            assertThat(owner.sweep(found)).containsExactly(left);
            assertThat(engine.ask("ps", "--all", "--format", "{{.Names}}"))
                    .contains(other, mine)
                    .doesNotContain(left);
        } finally {
            engine.ask("rm", other, mine);
        }
    }

    private void create(String name, String place) throws IOException {
        engine.ask("create", "--name", name, "--label", "dev.codemedic.place=" + place, Image.EMPTY, "true");
    }

    @Test
    void nothingIsLeftOfAClosedCell(@TempDir Path folder) throws Exception {
        var sandbox = ContainerSandbox.open("docker", Optional.empty(), engine.environment());
        var cell = sandbox.open(folder.toRealPath());
        cell.run(Command.of(List.of("true"), folder.toRealPath()), Map.of(), Set.of(), Set.of(), Workplace.LIMITS);
        assertThat(names(ProcessHandle.current().pid())).isNotEmpty();
        cell.close();
        assertThat(names(ProcessHandle.current().pid())).isEmpty();
    }
}
