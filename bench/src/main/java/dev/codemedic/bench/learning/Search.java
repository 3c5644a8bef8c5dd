package dev.codemedic.bench.learning;

import java.util.List;

/** A way to look for failures that are like one. */
interface Search {
    /** The ids of the most similar failures of the memory, the most similar first. */
    List<String> like(Labelled failure, List<Labelled> memory, int most);
}
