package dev.codemedic.bench.learning;

import dev.codemedic.learn.similar.Remembered;
import dev.codemedic.learn.similar.SimilarFailures;
import dev.codemedic.learn.similar.SimilarityWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long it takes to find the failures most like one.
 *
 * @param remembered how many there are to search, the same few over and over
 * @param prepared milliseconds until the memory can be asked
 * @param median milliseconds of a question, warm
 * @param p95 what 95 of 100 questions stay below, in milliseconds
 */
public record AskingTime(int remembered, double prepared, double median, double p95) {
    private static final int ROUNDS = 3;
    private static final int QUESTIONS = 200;
    private static final int ANSWERS = 5;
    private static final double MILLI = 1e6;

    /** Measures; the last of some rounds counts. */
    static AskingTime of(List<Labelled> failures, int remembered) {
        var memory = new ArrayList<Remembered>();
        for (int i = 0; i < remembered; i++) {
            memory.add(
                    Remembered.of("case " + i, failures.get(i % failures.size()).traits()));
        }
        var last = new AskingTime(remembered, 0, 0, 0);
        for (int round = 0; round < ROUNDS; round++) {
            last = round(failures, memory);
        }
        return last;
    }

    private static AskingTime round(List<Labelled> failures, List<Remembered> memory) {
        long begun = System.nanoTime();
        var similar = new SimilarFailures(memory, SimilarityWeights.shipped());
        double prepared = (System.nanoTime() - begun) / MILLI;
        var times = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            long asked = System.nanoTime();
            var found = similar.mostSimilar(failures.get(i % failures.size()).traits(), ANSWERS);
            times[i] = found.isEmpty() ? 0 : (System.nanoTime() - asked) / MILLI;
        }
        Arrays.sort(times);
        return new AskingTime(memory.size(), prepared, times[QUESTIONS / 2], times[QUESTIONS * 95 / 100]);
    }
}
