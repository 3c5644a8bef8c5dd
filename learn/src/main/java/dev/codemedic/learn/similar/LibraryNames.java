package dev.codemedic.learn.similar;

import dev.codemedic.syntax.Grammar;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names that every program of a language may use: they say what code does, where names of the project's own do not. */
final class LibraryNames {
    private static final Set<String> PYTHON = python();
    private static final Set<String> JAVA = java();

    private LibraryNames() {}

    static Set<String> of(Grammar grammar) {
        return switch (grammar) {
            case PYTHON -> PYTHON;
            case JAVA -> JAVA;
        };
    }

    private static Set<String> python() {
        try (var names = LibraryNames.class.getResourceAsStream("python-names.txt")) {
            var text = new String(Objects.requireNonNull(names).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .flatMap(line -> Stream.of(line.strip().split("\\s+")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new IllegalStateException("the names of Python's library are missing from the jar", broken);
        }
    }

    private static Set<String> java() {
        var types = List.of(
                Object.class,
                String.class,
                StringBuilder.class,
                Character.class,
                Integer.class,
                Long.class,
                Double.class,
                Boolean.class,
                Math.class,
                System.class,
                Objects.class,
                Optional.class,
                Iterator.class,
                Collection.class,
                List.class,
                Set.class,
                Map.class,
                Map.Entry.class,
                java.util.ArrayList.class,
                java.util.ArrayDeque.class,
                java.util.HashMap.class,
                java.util.TreeMap.class,
                java.util.HashSet.class,
                java.util.LinkedList.class,
                java.util.Arrays.class,
                java.util.Collections.class,
                java.util.Scanner.class,
                java.util.Properties.class,
                Stream.class,
                Collectors.class,
                java.util.stream.IntStream.class,
                java.nio.file.Files.class,
                java.nio.file.Path.class,
                java.io.BufferedReader.class,
                java.io.PrintStream.class);
        var methods =
                types.stream().flatMap(type -> Stream.of(type.getMethods())).map(Method::getName);
        return Stream.of(types.stream().map(Class::getSimpleName), methods, Stream.of("length", "out", "err", "in"))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }
}
