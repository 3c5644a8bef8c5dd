package dev.codemedic.drill;

import dev.codemedic.core.failure.Exit;
import java.io.IOException;
import java.util.Set;

/** A program runs into its time limit and leaves a process behind that has left its group and holds its output. */
final class SurvivingGrandchild implements Drill {
    private static final String SLEEP = "sleep 86399.4711";

    @Override
    public String name() {
        return "surviving grandchild";
    }

    @Override
    public String fault() {
        return "a program that never ends leaves processes behind that hold its output";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var project = ground.project("grandchild", "app.sh", "");
        var run = ground.sh(
                project, "setsid " + SLEEP + " & setsid sh -c 'trap \"\" TERM; " + SLEEP + "' & " + SLEEP, Set.of());
        var left = ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(SLEEP))
                .toList();
        left.forEach(ProcessHandle::destroyForcibly);
        if (!(run.exit() instanceof Exit.TimedOut)) {
            return Outcome.broken("the time limit was not kept: " + run.exit().words());
        }
        return left.isEmpty()
                ? Outcome.held("ended after its time, and all it had started")
                : Outcome.broken(left.size() + " processes went on");
    }
}
