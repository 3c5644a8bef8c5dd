package dev.codemedic.python.capture;

import java.util.Optional;
import java.util.regex.Pattern;

/** The line that unittest prints above a traceback: {@code ERROR: test_total (test_cart.CartTest.test_total)}. */
final class UnittestHeading {
    private static final Pattern HEADING = Pattern.compile("(?:ERROR|FAIL): (\\w+) \\(([\\w.]+)\\).*");
    private static final String UNIMPORTABLE = "unittest.loader._FailedTest";

    private UnittestHeading() {}

    /** The test that a line names, as the hook names it: {@code test_cart.CartTest.test_total}. */
    static Optional<String> test(String line) {
        var heading = HEADING.matcher(line);
        return heading.matches() ? Optional.of(name(heading.group(1), heading.group(2))) : Optional.empty();
    }

    private static String name(String method, String owner) {
        if (owner.startsWith(UNIMPORTABLE)) {
            return method;
        }
        if (method.startsWith("setUp") || method.startsWith("tearDown")) {
            return method + " (" + owner + ")";
        }
        return owner.endsWith("." + method) ? owner : owner + "." + method;
    }
}
