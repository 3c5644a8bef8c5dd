package dev.codemedic.agent.watch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call that has begun. */
public final class OpenCall {

    private static final int MOST = 4000;

    final String key;
    final int number;
    final @Nullable Object[] arguments;
    final @Nullable String text;
    final @Nullable List<Integer> lines;
    final List<Integer> failed = new ArrayList<>();
    int line;
    boolean cut;

    OpenCall(String key, int number, @Nullable Object[] arguments, @Nullable String text, boolean followed) {
        this.key = key;
        this.number = number;
        this.arguments = arguments;
        this.text = text;
        this.lines = followed ? new ArrayList<>() : null;
    }

    void reached(int now) {
        line = now;
        List<Integer> noted = lines;
        if (noted != null && noted.size() < MOST) {
            noted.add(now);
        }
    }
}
