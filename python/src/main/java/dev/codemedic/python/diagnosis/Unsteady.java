package dev.codemedic.python.diagnosis;

import dev.codemedic.python.code.Call;
import dev.codemedic.python.live.LiveFrame;
import java.util.List;
import java.util.regex.Pattern;

/** What in the running code makes one run differ from the next. */
final class Unsteady {
    private static final Pattern SOURCES =
            Pattern.compile("(?:random\\.(?!seed|Random\\b)\\w+|secrets\\.\\w+|uuid\\.uuid[14]|"
                    + "time\\.(?:time|time_ns|monotonic|perf_counter)|(?:datetime\\.)*datetime\\.(?:now|today|utcnow)|date\\.today|os\\.urandom|"
                    + "threading\\.Thread|numpy\\.random\\.\\w+|np\\.random\\.(?!seed)\\w+)");
    private static final List<String> BARE = List.of("randint", "choice", "shuffle", "uniform", "randrange", "sample");

    private Unsteady() {}

    /** The calls, as written, in the functions that were running; none where the random generator is seeded. */
    static List<String> in(List<LiveFrame> frames) {
        return frames.stream()
                .map(LiveFrame::file)
                .distinct()
                .filter(file -> !file.source().text().contains("seed("))
                .flatMap(file -> file.tree().nodes("call"))
                .map(Call::new)
                .filter(call -> SOURCES.matcher(call.path()).matches() || bare(call))
                .map(call -> call.path() + "()")
                .distinct()
                .limit(4)
                .toList();
    }

    private static boolean bare(Call call) {
        return call.function().is("identifier")
                && BARE.contains(call.name())
                && call.node().tree().file().text().contains("from random import");
    }
}
