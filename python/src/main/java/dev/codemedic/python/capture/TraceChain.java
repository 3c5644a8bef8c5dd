package dev.codemedic.python.capture;

import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.failure.Thrown.Link;
import java.util.ArrayList;
import java.util.List;

/** Exceptions in the order in which Python prints them, put into the order of cause: what ended the program first. */
final class TraceChain {
    private static final int MOST = 20;

    private final List<Thrown> chain = new ArrayList<>();
    private int start;

    boolean isEmpty() {
        return chain.isEmpty();
    }

    /** Adds what is printed next: the first exception, or one that the exception printed before led to. */
    void add(Thrown thrown, Link link) {
        if (chain.size() >= MOST) {
            return;
        }
        if (start < chain.size()) {
            chain.set(start, linked(chain.get(start), link));
        }
        chain.add(start, linked(thrown, start == 0 ? Link.RAISED : Link.CAUSE));
    }

    /** What follows is the first exception within the group printed before. */
    void enterGroup() {
        start = chain.size();
    }

    /** What follows was led to by the group. */
    void leaveGroup() {
        start = 0;
    }

    List<Thrown> outermostFirst() {
        return List.copyOf(chain);
    }

    private static Thrown linked(Thrown thrown, Link link) {
        return new Thrown(thrown.type(), thrown.message(), link, thrown.frames(), thrown.facts());
    }
}
