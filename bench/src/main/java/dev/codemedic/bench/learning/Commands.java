package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.bench.BenchCase.Expected;
import dev.codemedic.bench.BenchCase.Meaning;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes what a description says. */
final class Commands {
    private Commands() {}

    /**
     * Another description.
     *
     * @param argument what becomes of each word of a command, and of the names of input files
     * @param output what becomes of what is printed
     * @param failing what becomes of the failure's place
     */
    static Description changed(
            Description description,
            UnaryOperator<String> argument,
            UnaryOperator<String> output,
            UnaryOperator<Expected> failing) {
        var failure = description.failure();
        return new Description(
                description.title(),
                description.builds().stream()
                        .map(build -> words(build, argument))
                        .toList(),
                words(description.command(), argument),
                description.attempts(),
                changed(description.stdin(), argument),
                failure == null ? null : failing.apply(failure),
                description.expect(),
                description.meanings().stream()
                        .map(meaning -> new Meaning(
                                words(meaning.command(), argument),
                                changed(meaning.stdin(), argument),
                                meaning.exit(),
                                changed(meaning.stdout(), output)))
                        .toList());
    }

    /** Every word of every command, the programs' names aside. */
    static List<String> arguments(Description description) {
        return Stream.concat(
                        Stream.of(description.command()),
                        description.meanings().stream().map(Meaning::command))
                .flatMap(command -> command.stream().skip(1))
                .toList();
    }

    private static List<String> words(List<String> command, UnaryOperator<String> argument) {
        return command.stream().map(argument).toList();
    }

    private static @Nullable String changed(@Nullable String text, UnaryOperator<String> change) {
        return text == null ? null : change.apply(text);
    }
}
