package dev.codemedic.java.template;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name that the compiler cannot resolve, as its message tells.
 *
 * @param kind what was looked for: {@code class}, {@code variable} or {@code method}
 * @param name the name alone
 * @param location where it was looked for, such as {@code variable items of type List<String>}; empty where not told
 */
record UnresolvedSymbol(String kind, String name, String location) {
    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(class|variable|method)\\s+([\\w$]+)");
    private static final Pattern LOCATION = Pattern.compile("location:\\s+(.*)");
    private static final Pattern TYPE =
            Pattern.compile("(?:variable [\\w$]+ of type|class|interface|record|enum) (.+)");

    static Optional<UnresolvedSymbol> of(JavaCrash crash) {
        return crash.message(SYMBOL)
                .map(symbol -> new UnresolvedSymbol(
                        symbol.group(1),
                        symbol.group(2),
                        crash.message(LOCATION)
                                .map(location -> location.group(1).strip())
                                .orElse("")));
    }

    /** The type in which the name was looked for; empty where the message names none. */
    Optional<String> type() {
        var matcher = TYPE.matcher(location);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
