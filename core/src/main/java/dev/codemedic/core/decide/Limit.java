package dev.codemedic.core.decide;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.patch.Patch;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** How far medic may go at one place, or with one kind of failure. */
public sealed interface Limit {

    /** How far. */
    Mode mode();

    /** Why it is so, in a few words. */
    String words();

    /** Whether it is about a patch for that failure. @param root of the project */
    boolean covers(Diagnosis diagnosis, Patch patch, Path root);

    /**
     * Files.
     *
     * @param glob of their names, relative to the project's root: {@code *} stays in a folder, {@code **} does not
     */
    record Files(String glob, Mode mode) implements Limit {

        /** @throws IllegalArgumentException where it is no glob */
        public Files {
            matchers(glob);
        }

        @Override
        public boolean covers(Diagnosis diagnosis, Patch patch, Path root) {
            return patch.files().stream().anyMatch(edits -> covers(edits.file(), root));
        }

        /** Whether it is about a file. */
        public boolean covers(Path file, Path root) {
            var relative = root.relativize(root.resolve(file).normalize());
            return matchers(glob).stream().anyMatch(matcher -> matcher.matches(relative));
        }

        /** A glob that begins with two stars, or ends so behind a folder, covers what lies directly there as well. */
        private static List<PathMatcher> matchers(String glob) {
            try {
                return Stream.of(glob, glob.startsWith("**/") ? glob.substring(3) : glob, glob.replace("/**/", "/"))
                        .distinct()
                        .map(form -> FileSystems.getDefault().getPathMatcher("glob:" + form))
                        .toList();
            } catch (PatternSyntaxException wrong) {
                throw new IllegalArgumentException(wrong.getDescription(), wrong);
            }
        }

        @Override
        public String words() {
            return glob + " is " + mode.words();
        }
    }

    /** Failures. @param of a category, a language, a kind such as {@code test-failure}, or a type of exception */
    record Failures(String of, Mode mode) implements Limit {

        @Override
        public boolean covers(Diagnosis diagnosis, Patch patch, Path root) {
            var failure = diagnosis.failure();
            return Stream.of(
                            word(diagnosis.category()),
                            failure.language(),
                            word(failure.kind()),
                            failure.root().type(),
                            failure.root().simpleType())
                    .anyMatch(of::equals);
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @Override
        public String words() {
            return of + " is " + mode.words();
        }
    }
}
