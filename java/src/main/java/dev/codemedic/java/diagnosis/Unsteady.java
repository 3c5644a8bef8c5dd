package dev.codemedic.java.diagnosis;

import dev.codemedic.java.code.Call;
import dev.codemedic.java.live.LiveFrame;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What in the running code makes one run differ from the next. */
final class Unsteady {
    private static final Pattern CALLS = Pattern.compile(
            "(?:Math\\.random|System\\.(?:nanoTime|currentTimeMillis)|UUID\\.randomUUID|ThreadLocalRandom\\.current"
                    + "|(?:Local(?:Date|Time|DateTime)|Instant|ZonedDateTime|Clock)\\.now)");

    private Unsteady() {}

    /** The calls, as written, in the files that were running. */
    static List<String> in(List<LiveFrame> frames) {
        return frames.stream()
                .map(frame -> frame.file())
                .distinct()
                .flatMap(file -> file.tree().nodes())
                .flatMap(node -> Call.of(node).stream())
                .flatMap(Unsteady::source)
                .distinct()
                .limit(4)
                .toList();
    }

    private static Stream<String> source(Call call) {
        if (call.node().is("object_creation_expression")) {
            boolean seedless = call.arguments().isEmpty();
            return seedless
                            && List.of("Random", "SecureRandom", "Thread", "Date")
                                    .contains(call.name())
                    ? Stream.of("new " + call.name() + "()")
                    : Stream.empty();
        }
        var path = call.receiverText() + "." + call.name();
        return CALLS.matcher(path).matches() ? Stream.of(path + "()") : Stream.empty();
    }
}
