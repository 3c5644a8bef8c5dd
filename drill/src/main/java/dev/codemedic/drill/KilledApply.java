package dev.codemedic.drill;

import dev.codemedic.core.apply.ChangeRefused;
import dev.codemedic.core.apply.FileChangeJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** Medic is killed while it writes. */
final class KilledApply implements Drill {
    private static final int KILLS = 12;
    private static final long LONGEST = 20_000_000;

    @Override
    public String name() {
        return "kill during apply";
    }

    @Override
    public String fault() {
        return "medic is killed " + KILLS + " times while it writes two files or takes them back";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = Files.createDirectories(ground.folder().resolve("killed"));
        for (var file : ApplyLoop.OLD.entrySet()) {
            Files.writeString(project.resolve(file.getKey()), file.getValue());
        }
        int within = 0;
        for (int i = 0; i < KILLS; i++) {
            kill(project);
            within += Files.exists(project.resolve(".medic/intent")) ? 1 : 0;
            var journal = new FileChangeJournal(project);
            journal.recover();
            var now = content(project);
            if (!now.equals(ApplyLoop.OLD) && !now.equals(ApplyLoop.NEW)) {
                return Outcome.broken("the files are neither old nor new");
            }
        }
        try {
            var journal = new FileChangeJournal(project);
            var made = journal.latest("M-1");
            if (made.isPresent()) {
                journal.undo(made.get());
            }
        } catch (ChangeRefused refused) {
            return Outcome.broken("undo no longer works: " + refused.getMessage());
        }
        return content(project).equals(ApplyLoop.OLD)
                ? Outcome.held("always old or new, and undo works; " + within + " kills hit a change under way")
                : Outcome.broken("the original is lost");
    }

    private static void kill(Path project) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ApplyLoop.class.getName(),
                        project.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = process.inputReader()) {
            if (said.readLine() == null) {
                throw new IOException("a medic that writes cannot be started");
            }
            var random = ThreadLocalRandom.current();
            if (random.nextBoolean()) {
                while (process.isAlive() && !Files.exists(project.resolve(".medic/intent"))) {
                    Thread.onSpinWait();
                }
            } else {
                LockSupport.parkNanos(random.nextLong(LONGEST));
            }
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static Map<String, String> content(Path project) throws IOException {
        var content = new LinkedHashMap<String, String>();
        for (var name : ApplyLoop.OLD.keySet()) {
            content.put(name, Files.readString(project.resolve(name)));
        }
        return content;
    }
}
