package dev.codemedic.models.route;

import dev.codemedic.models.provider.OllamaServer;
import dev.codemedic.models.provider.OllamaServer.Installed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Chooses among the models that a server has. Models for code come before others, and what fits into the memory that is
 * free before what does not: of the models for code that fit the largest; else of all that fit the largest; else, since
 * none fits, the smallest, models for code first. A model needs about 1.2 times the size of its file, for its context.
 * What only makes vectors, and what Ollama passes on to its own cloud, is not chosen.
 *
 * @param available bytes of memory
 */
public record ModelChoice(long available) {
    private static final double CONTEXT = 1.2;
    private static final Pattern CODE = Pattern.compile("code|devstral");
    private static final Pattern VECTORS = Pattern.compile("embed|minilm|(^|[/-])(bge|e5|gte|rerank)\\b|\\bbert");
    private static final Comparator<Installed> SIZE = Comparator.comparingLong(Installed::bytes);

    /** Whether a model's file and its context have room. */
    public boolean fits(Installed model) {
        return model.bytes() * CONTEXT <= available;
    }

    /** The best of them; empty where none is of use. */
    public Optional<Installed> among(List<Installed> models) {
        var useful = models.stream().filter(model -> answersHere(model.name())).toList();
        Predicate<Installed> code = model -> forCode(model.name());
        return useful.stream()
                .filter(this::fits)
                .filter(code)
                .max(SIZE)
                .or(() -> useful.stream().filter(this::fits).max(SIZE))
                .or(() -> useful.stream().filter(code).min(SIZE))
                .or(() -> useful.stream().min(SIZE));
    }

    /** The best of names of which nothing else is known: the first for code, else the first. */
    public static Optional<String> named(List<String> names) {
        var useful = names.stream().filter(ModelChoice::answersHere).toList();
        return useful.stream()
                .filter(ModelChoice::forCode)
                .findFirst()
                .or(() -> useful.stream().findFirst());
    }

    /** Whether Ollama passes what such a model is asked on to its own cloud. */
    public static boolean cloud(String name) {
        return OllamaServer.passesOn(name);
    }

    private static boolean forCode(String name) {
        return CODE.matcher(name.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean answersHere(String name) {
        return !cloud(name) && !VECTORS.matcher(name.toLowerCase(Locale.ROOT)).find();
    }
}
