package dev.codemedic.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Shells that have entered a cell's control groups and wait for what they shall become. Entering a group takes the
 * kernel some milliseconds, a grace period of its locks, so this is done while the run before is under way.
 */
final class ReadyShells implements AutoCloseable {
    /** Its arguments are groups. Without a word from medic it ends. */
    private static final String WAIT =
            "for group; do echo $$ >\"$group\" || exit 125; done; set --; IFS= read -r script && . \"$script\"";

    private final List<Path> groups;
    /** The kernel kills what bubblewrap starts once the thread has ended that started it. */
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("medic-starter").factory());

    private CompletableFuture<Process> next;

    /**
     * Starts the first one.
     *
     * @param groups files into which a process writes its number to belong to a group
     */
    ReadyShells(List<Path> groups) {
        this.groups = groups;
        next = anew();
    }

    private CompletableFuture<Process> anew() {
        return CompletableFuture.supplyAsync(this::start, starter);
    }

    private Process start() {
        var arguments = new ArrayList<>(List.of(Tools.SYSTEM.path("sh"), "-c", WAIT, "medic"));
        groups.forEach(group -> arguments.add(group.toString()));
        var builder = new ProcessBuilder(arguments).directory(new File("/"));
        builder.environment().clear();
        try {
            return builder.start();
        } catch (IOException broken) {
            throw new CompletionException(broken);
        }
    }

    /**
     * A shell becomes a command; meanwhile the next one gets ready.
     *
     * @param script a file to be written, for the shell; nobody else may read it
     * @param environment all that the command gets
     * @param input the command's standard input; null for a pipe
     * @param redirections of other open files, in the shell's words after the command
     * @throws IOException where none can be started
     */
    synchronized Process become(
            Path script,
            List<String> command,
            Map<String, String> environment,
            @Nullable Path input,
            String redirections)
            throws IOException {
        Files.writeString(script, script(command, environment, input, redirections));
        var shell = ready();
        next = anew();
        shell.getOutputStream().write((script + "\n").getBytes(StandardCharsets.UTF_8));
        shell.getOutputStream().flush();
        return shell;
    }

    /** A program of the run before may have had all memory of the group, and the kernel ended the wrong one. */
    private Process ready() throws IOException {
        try {
            var shell = next.join();
            return shell.isAlive() ? shell : anew().join();
        } catch (CompletionException broken) {
            throw new IOException(broken.getCause());
        }
    }

    private static String script(
            List<String> command, Map<String, String> environment, @Nullable Path input, String redirections) {
        var script = new StringBuilder();
        var words = ShellVariables.split(
                environment,
                (name, value) -> script.append("export ")
                        .append(name)
                        .append('=')
                        .append(quoted(value))
                        .append('\n'),
                Tools.SYSTEM.path("env"));
        words.addAll(command);
        script.append("exec ").append(words.stream().map(ReadyShells::quoted).collect(Collectors.joining(" ")));
        if (input != null) {
            script.append(" <").append(quoted(input.toString()));
        }
        return script.append(redirections).append('\n').toString();
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    @Override
    public synchronized void close() {
        next.thenAccept(Process::destroyForcibly)
                .exceptionally(neverStarted -> null)
                .join();
        starter.shutdown();
    }
}
