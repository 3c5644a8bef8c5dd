package dev.codemedic.models.strategy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What attempts have taught: the newest of the models' own, and the first few of medic's, which were the likeliest. */
final class Lessons {
    private static final int MOST = 5;
    private static final int MOST_OF_MEDIC = 3;

    private final Deque<String> models = new ArrayDeque<>();
    private final List<String> medics = new ArrayList<>();

    /** A change of medic's own was rejected. */
    void ofMedic(String lesson) {
        if (medics.size() < MOST_OF_MEDIC && !medics.contains(lesson)) {
            medics.add(lesson);
        }
    }

    /** A model's change was rejected. */
    void ofModel(String lesson) {
        models.remove(lesson);
        models.addLast(lesson);
        if (models.size() > MOST) {
            models.removeFirst();
        }
    }

    /** All, the newest last. */
    List<String> all() {
        var all = new ArrayList<>(medics);
        all.addAll(models);
        return all;
    }
}
