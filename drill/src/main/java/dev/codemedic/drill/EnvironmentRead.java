package dev.codemedic.drill;

import java.io.IOException;
import java.util.Set;

/** A program prints the environment of medic and of every process it can see. */
final class EnvironmentRead implements Drill {

    @Override
    public String name() {
        return "environment read";
    }

    @Override
    public String fault() {
        return "a program prints medic's own environment";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("environment", "app.sh", "");
        // a process of ours with a telling variable, which the program may look for
        var builder = new ProcessBuilder("sleep", "60");
        builder.environment().put("DRILL_API_KEY", "drilled-secret-4711");
        var neighbour = builder.start();
        try {
            var run = ground.sh(project, "env; cat /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'; :", Set.of());
            return run.output().contains("drilled-secret-4711")
                    ? Outcome.broken("another process's variable was read")
                    : Outcome.held("no variable of another process is seen");
        } finally {
            neighbour.destroyForcibly();
        }
    }
}
