package dev.codemedic.learn.recall;

import java.util.List;

/**
 * A failure beside those that were solved before.
 *
 * @param traits what it is compared by, as text
 * @param alike the solved ones, the most similar first
 */
record Compared(String traits, List<Alike> alike) {
    Compared {
        alike = List.copyOf(alike);
    }
}
