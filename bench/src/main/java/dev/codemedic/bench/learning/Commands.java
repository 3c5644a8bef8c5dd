package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.bench.BenchCase.Meaning;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what a description says. */
final class Commands {
    private Commands() {}

    /**
     * Another description.
     *
     * @param command what becomes of each command
     * @param file what becomes of the names of input files
     * @param output what becomes of what is printed
     * @param failing what becomes of the failure's place
     */
    static Description changed(
            Description description,
            UnaryOperator<List<String>> command,
            UnaryOperator<String> file,
            UnaryOperator<String> output,
            UnaryOperator<Expected> failing) {
        var failure = description.failure();
        return new Description(
                description.title(),
                description.builds().stream().map(command).toList(),
                command.apply(description.command()),
                description.attempts(),
                changed(description.stdin(), file),
                failure == null ? null : failing.apply(failure),
                description.expect(),
                description.meanings().stream()
                        .map(meaning -> new Meaning(
                                command.apply(meaning.command()),
                                changed(meaning.stdin(), file),
                                meaning.exit(),
                                changed(meaning.stdout(), output)))
                        .toList());
    }

    /** A change of each word of a command. */
    static UnaryOperator<List<String>> words(UnaryOperator<String> word) {
        return command -> command.stream().map(word).toList();
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
