package dev.codemedic.worker.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test's exception tells. */
final class Account {
    private static final int LONGEST = 2_000;
    private static final int MOST = 200;
    private static final String[] FOREIGN = {
        "java.", "jdk.", "sun.", "javax.", "org.junit.", "junit.", "org.hamcrest.", "dev.codemedic.worker."
    };

    private final @Nullable Throwable thrown;

    Account(@Nullable Throwable thrown) {
        this.thrown = thrown;
    }

    /** Type and message in one line. */
    String detail() {
        if (thrown == null) {
            return "";
        }
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable broken) {
            message = null;
        }
        String text = thrown.getClass().getName() + (message == null ? "" : ": " + message.replaceAll("\\s+", " "));
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The places where the innermost cause was thrown, without those that are never the project's. */
    List<StackTraceElement> trace() {
        List<StackTraceElement> places = new ArrayList<>();
        Throwable inner = thrown;
        for (int i = 0; i < MOST && inner != null && inner.getCause() != null; i++) {
            inner = inner.getCause();
        }
        if (inner != null) {
            for (StackTraceElement element : inner.getStackTrace()) {
                if (places.size() < MOST && !foreign(element.getClassName())) {
                    places.add(element);
                }
            }
        }
        return places;
    }

    private static boolean foreign(String name) {
        for (String prefix : FOREIGN) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
