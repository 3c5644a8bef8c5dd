package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Description;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.syntax.Grammar;
import dev.codemedic.syntax.SyntaxTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A program with a known bug, as texts.
 *
 * @param name the bug's name, the same for every disguise of it
 * @param language its language, such as {@code python}
 * @param files its files by name, folders separated by slashes
 * @param outside files that a judge lays over them, which a repair does not see
 * @param description how it is built, started and judged
 */
public record Program(
        String name,
        String language,
        SortedMap<String, String> files,
        SortedMap<String, String> outside,
        Description description) {

    public Program {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        outside = Collections.unmodifiableSortedMap(new TreeMap<>(outside));
    }

    /** The grammar of its language. */
    Grammar grammar() {
        return Grammar.valueOf(language.toUpperCase(Locale.ROOT));
    }

    /** What its source files end with. */
    String ending() {
        return switch (grammar()) {
            case PYTHON -> ".py";
            case JAVA -> ".java";
        };
    }

    /** The trees of its source files, the judge's included, in the order of their names. */
    List<SyntaxTree> trees() {
        var all = new TreeMap<>(outside);
        all.putAll(files);
        return all.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending()))
                .map(file -> tree(file.getKey(), file.getValue()))
                .sorted(Comparator.comparing(tree -> tree.file().path()))
                .toList();
    }

    /** The tree of one file. */
    SyntaxTree tree(String file, String text) {
        return SyntaxTree.parse(grammar(), SourceFile.of(Path.of(file), text));
    }

    /** The same with other files; both kinds are changed alike. */
    Program with(UnaryOperator<SortedMap<String, String>> change, Description other) {
        return new Program(name, language, change.apply(files), change.apply(outside), other);
    }

    /** The same with one file's text changed. */
    Program with(String file, String text) {
        var changed = new TreeMap<>(files);
        changed.put(file, text);
        return new Program(name, language, changed, outside, description);
    }
}
