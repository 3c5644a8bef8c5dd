package dev.codemedic.sandbox;

import dev.codemedic.core.failure.Run;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells by what a program printed that the walls, and not its fault, made it fail. */
final class Hints {
    private static final Pattern NETWORK = Pattern.compile(
            "Network is unreachable|Name or service not known|Temporary failure in name resolution|Connection refused"
                    + "|UnknownHostException|UnresolvedAddressException|NoRouteToHost|ENOTFOUND|EAI_AGAIN|ENETUNREACH"
                    + "|ECONNREFUSED|Could not resolve host");
    private static final Pattern MISSING = Pattern.compile(
            "No such file or directory|FileNotFoundException|NoSuchFileException|ENOENT|Permission denied|EACCES");
    private static final Pattern PATH = Pattern.compile("(?<![\\w./])/[^\\s'\":(),]{2,400}");

    private Hints() {}

    /** What kept it, and what to do. @param hidden whether a path that exists is not shown inside */
    static Optional<String> of(Run run, Access access, Predicate<Path> hidden) {
        var printed = run.errors() + "\n" + run.output();
        return kept(printed, hidden)
                .map(path -> "the sandbox does not show " + path + ": --mount " + path + " lets the program read it")
                .or(() -> Optional.of("the sandbox has no network: --allow-net lets the program use it")
                        .filter(_ ->
                                !access.network() && NETWORK.matcher(printed).find()));
    }

    private static Optional<Path> kept(String printed, Predicate<Path> hidden) {
        return printed.lines()
                .filter(line -> MISSING.matcher(line).find())
                .flatMap(line -> PATH.matcher(line).results().map(MatchResult::group))
                .flatMap(text -> path(text).stream())
                .filter(path -> Files.exists(path) && hidden.test(path))
                .findFirst();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text).normalize());
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
