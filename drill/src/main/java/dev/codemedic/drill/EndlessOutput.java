package dev.codemedic.drill;

import java.io.IOException;
import java.util.Set;

/** A program prints one line without end. */
final class EndlessOutput implements Drill {
    private static final int ENOUGH = 1 << 20;

    @Override
    public String name() {
        return "endless output";
    }

    @Override
    public String fault() {
        return "a program prints a line without end";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("output", "app.sh", "");
        var run = ground.sh(project, "cat /dev/zero", Set.of());
        return !run.exit().clean() && run.output().length() < ENOUGH
                ? Outcome.held("ended, and " + (run.output().length() >> 10) + " KiB of it kept")
                : Outcome.broken(run.output().length() + " characters were kept");
    }
}
