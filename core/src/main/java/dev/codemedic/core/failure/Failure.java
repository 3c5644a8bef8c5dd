package dev.codemedic.core.failure;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What went wrong in one run.
 *
 * @param kind the family of the failure
 * @param language the language's name, such as {@code python}
 * @param runtime the interpreter's or virtual machine's version; empty where unknown
 * @param chain what ended the program first, then its causes; at least one
 * @param tests the failing tests, as their runner names them; empty where no test failed
 * @param run the run
 */
public record Failure(Kind kind, String language, String runtime, List<Thrown> chain, List<String> tests, Run run) {

    /** The families of failures. */
    public enum Kind {
        /** An exception that nobody caught. */
        CRASH,
        /** The source does not compile or parse. */
        COMPILE_ERROR,
        /** A test failed, by an exception or an assertion. */
        TEST_FAILURE
    }

    public Failure {
        chain = List.copyOf(chain);
        tests = List.copyOf(tests);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a failure needs what was thrown");
        }
    }

    /** What ended the program. */
    public Thrown thrown() {
        return chain.getFirst();
    }

    /** The exception to explain: the innermost cause that has a project frame, else what ended the program. */
    public Thrown root() {
        return chain.reversed().stream()
                .filter(thrown -> thrown.link() != Thrown.Link.SUPPRESSED && thrown.link() != Thrown.Link.CONTEXT)
                .filter(thrown -> thrown.prime().isPresent())
                .findFirst()
                .or(() -> chain.stream()
                        .filter(thrown -> thrown.prime().isPresent())
                        .findFirst())
                .orElse(thrown());
    }

    /** The innermost project frame of the root exception. */
    public Optional<Frame> prime() {
        return root().prime();
    }

    /** Every project file that a frame names, innermost first, each once. */
    public Stream<Path> projectFiles() {
        return Stream.concat(Stream.of(root()), chain.stream())
                .flatMap(Thrown::projectFrames)
                .map(Frame::file)
                .distinct();
    }

    /** The same failure with another account of its run. */
    public Failure seenIn(Run other) {
        return new Failure(kind, language, runtime, chain, tests, other);
    }

    /** The identity of this failure among others. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }
}
