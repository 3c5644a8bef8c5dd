package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a failure is compared with others. Small, and nothing but texts and numbers, so that it can be kept as JSON.
 *
 * @param language the language's name
 * @param kind the family of the failure, such as {@code CRASH}
 * @param fingerprint the failure's identity
 * @param types the type of the exception to explain, then those of the rest of its chain
 * @param message its message without what changes from run to run
 * @param words the message's words
 * @param quoted the words of what the message quotes
 * @param places the project's active functions, innermost first
 * @param values kinds and sizes of the live values that the failing code names, without their names; sorted
 * @param shape pieces of the failing statement's syntax tree and how often each occurs
 * @param surroundings pieces of the trees of the functions at fault
 */
public record Traits(
        String language,
        String kind,
        String fingerprint,
        List<String> types,
        String message,
        List<String> words,
        List<String> quoted,
        List<Place> places,
        List<String> values,
        Map<String, Integer> shape,
        Map<String, Integer> surroundings) {

    /**
     * An active function.
     *
     * @param owner the module or class that it belongs to
     * @param function its name
     * @param file the name of its file, without folder and ending
     */
    public record Place(String owner, String function, String file) {}

    public Traits {
        types = List.copyOf(types);
        words = List.copyOf(words);
        quoted = List.copyOf(quoted);
        places = List.copyOf(places);
        values = List.copyOf(values);
        shape = Map.copyOf(shape);
        surroundings = Map.copyOf(surroundings);
    }

    /** The traits of a failure. Never fails: where a file cannot be read, there are fewer of them. */
    public static Traits of(Failure failure, SourceTree sources) {
        return new TraitReader(failure, sources).traits();
    }

    /** The type of the exception to explain; empty where there is none. */
    public String type() {
        return types.isEmpty() ? "" : types.getFirst();
    }

    /** In words, for an {@link Embedder}. */
    public String text() {
        return Stream.concat(
                        Stream.of(language, type(), String.join(" ", words), String.join(" ", quoted)),
                        places.stream().map(place -> place.owner() + "." + place.function()))
                .collect(Collectors.joining("\n"));
    }
}
