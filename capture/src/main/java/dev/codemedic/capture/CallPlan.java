package dev.codemedic.capture;

import dev.codemedic.core.behaviour.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Tells a hook what to watch: a file named {@code plan}, a fact a line, fields separated by tabs (docs/behaviour.md). */
public final class CallPlan {

    private CallPlan() {}

    /**
     * Writes the plan.
     *
     * @param folder named to hooks by {@code MEDIC_WATCH}
     * @throws IOException where it cannot be written
     */
    public static void write(Plan plan, Path folder) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("salt\t" + plan.salt());
        for (var subject : plan.subjects()) {
            var place = plan.side().lines(subject);
            lines.add(String.join(
                    "\t",
                    "watch",
                    subject.key(),
                    subject.code(),
                    Integer.toString(place.first()),
                    subject.file().toString()));
        }
        plan.followed()
                .forEach((key, numbers) -> numbers.forEach(number -> lines.add("follow\t" + key + "\t" + number)));
        for (var input : plan.inputs()) {
            if (input.arguments().chars().noneMatch(unit -> unit < ' ')) {
                lines.add("input\t" + input.function() + "\t" + input.arguments());
            }
        }
        Files.write(folder.resolve("plan"), lines);
    }
}
