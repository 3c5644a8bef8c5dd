package dev.codemedic.core.apply;

import java.nio.file.Path;

/** Applies a patch to a project and undoes it, again and again, until it is killed. Prints a line for each step. */
final class ApplyLoop {
    private ApplyLoop() {}

    public static void main(String[] arguments) throws Exception {
        var project = new Project(Path.of(arguments[0]));
        var journal = project.journal();
        journal.recover();
        while (true) {
            var made = journal.latest("M-1");
            if (made.isPresent()) {
                journal.undo(made.get());
                System.out.println("undone");
            } else {
                journal.apply("M-1", KillTest.patch(project));
                System.out.println("applied");
            }
        }
    }
}
