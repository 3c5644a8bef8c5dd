package dev.codemedic.python.repair;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.verify.Scratch;
import dev.codemedic.python.capture.HookFolder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder of JSON cases as a command that tests them; the hook's module {@code medic_cases} knows their format. */
public final class JsonCases {

    private JsonCases() {}

    /**
     * The command.
     *
     * @param folder of the cases
     * @param program {@code FILE[:FUNCTION]}; null where each file of cases has the name of its module and function
     * @param directory to work in, where it is around the folder
     * @param scratch takes the hook where the user's cache folder cannot be written
     * @throws IOException where the hook cannot be unpacked, or the folder is gone
     */
    public static Command command(Path folder, @Nullable String program, Path directory, Scratch scratch)
            throws IOException {
        var cases = directory.resolve(folder).toRealPath();
        var here = directory.toRealPath();
        var around = cases.startsWith(here)
                ? here
                : Optional.ofNullable(cases.getParent()).orElse(cases);
        var environment = new HashMap<String, String>();
        var hook = HookFolder.current(scratch.fresh()).toString();
        var path = Optional.ofNullable(System.getenv("PYTHONPATH")).orElse("");
        environment.put("PYTHONPATH", path.isEmpty() ? hook : hook + File.pathSeparator + path);
        var relative = around.relativize(cases).toString();
        environment.put("MEDIC_CASES", relative.isEmpty() ? "." : relative);
        environment.put("MEDIC_PROGRAM", program == null ? "" : program(program, here, around));
        return new Command(List.of("python3", "-m", "unittest", "medic_cases"), around, environment, null);
    }

    /** As seen from the directory of the command. */
    private static String program(String program, Path here, Path around) {
        return here.equals(around) || Path.of(program).isAbsolute()
                ? program
                : around.relativize(here.resolve(program)).toString();
    }
}
