package dev.codemedic.core.apply;

import java.nio.file.Path;
import java.time.Duration;

/** Holds a project's lock until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] arguments) throws Exception {
        ProjectLock.holding(Path.of(arguments[0]), Duration.ofSeconds(10), () -> {
            System.out.println("held");
            try {
                Thread.sleep(Duration.ofMinutes(5));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return 0;
        });
    }
}
