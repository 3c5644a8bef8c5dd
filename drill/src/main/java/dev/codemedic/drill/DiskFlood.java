package dev.codemedic.drill;

import java.io.IOException;
import java.util.Set;

/** A program fills the disk. */
final class DiskFlood implements Drill {
    private static final int BOUND = 100;

    @Override
    public String name() {
        return "disk flood";
    }

    @Override
    public String fault() {
        return "a program that may write 64 MiB writes ten files of 40 MiB";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("disk", "app.sh", "");
        var script =
                "for i in 1 2 3 4 5 6 7 8 9 10; do head -c 40M /dev/zero >big$i; done 2>/dev/null; du -cm big* | tail -1";
        var run = ground.sh(project, script, Set.of());
        var written = run.output().strip().split("\\s+")[0];
        boolean bounded = written.matches("\\d{1,6}") && Integer.parseInt(written) <= BOUND;
        return bounded
                ? Outcome.held("stopped at " + written + " MiB")
                : Outcome.broken(written.isEmpty() ? "it cannot be told how much" : written + " MiB were written");
    }
}
