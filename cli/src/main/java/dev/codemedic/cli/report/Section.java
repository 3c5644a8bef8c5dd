package dev.codemedic.cli.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A section of the page, ready for a template.
 *
 * @param id unique in the page
 * @param words sentences above its figures; of an empty section what would fill it
 * @param keys what its colours mean
 */
record Section(String id, String title, List<String> words, List<Key> keys, List<Chart> charts, List<Table> tables) {

    /** What a colour means. @param kind the CSS class that has it */
    record Key(String kind, String text) {}

    Section {
        words = List.copyOf(words);
        keys = List.copyOf(keys);
        charts = List.copyOf(charts);
        tables = List.copyOf(tables);
    }

    /** A section of words alone. */
    static Section of(String id, String title, String words) {
        return new Section(id, title, List.of(words), List.of(), List.of(), List.of());
    }

    /** The first so many, and a sentence about the others where there are more. */
    static <T> List<T> first(List<T> all, int most, List<String> words, String thing) {
        if (all.size() <= most) {
            return all;
        }
        words.add("The first " + most + " of " + Words.count(all.size(), thing) + "; medic report --json has all.");
        return all.subList(0, most);
    }

    /** Words that can be added to. */
    static ArrayList<String> words(String first) {
        return new ArrayList<>(List.of(first));
    }
}
