package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Expected;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another folder for programs that are started by the name of a source file at the top. */
final class Relocation {
    private Relocation() {}

    /** The program with its sources in a new folder; as it is, where it has tests or is started another way. */
    static Program of(Program program, Random random) {
        var command = program.description().command();
        boolean byFile = command.stream()
                .anyMatch(word ->
                        program.files().containsKey(word) && word.endsWith(program.ending()) && !word.contains("/"));
        boolean tested = program.files().keySet().stream().anyMatch(file -> file.contains("test"));
        boolean printed = program.files().values().stream().anyMatch(text -> text.contains("__file__"));
        if (!byFile || tested || printed) {
            return program;
        }
        var folder = new NewNames(random, Renaming.all(program)).instead("folder");
        Map<String, String> moved = new HashMap<>();
        program.files().keySet().stream()
                .filter(file -> file.endsWith(program.ending()) && !file.contains("/"))
                .forEach(file -> moved.put(file, folder + "/" + file));
        return program.with(
                files -> files(files, moved),
                Commands.changed(
                        program.description(),
                        Commands.words(word -> word(word, moved)),
                        file -> file,
                        text -> text,
                        failure -> new Expected(
                                failure.type(),
                                failure.file() == null ? null : moved.getOrDefault(failure.file(), failure.file()),
                                failure.function())));
    }

    private static SortedMap<String, String> files(SortedMap<String, String> files, Map<String, String> moved) {
        var all = new TreeMap<String, String>();
        files.forEach((file, text) -> all.put(moved.getOrDefault(file, file), text));
        return all;
    }

    private static String word(String word, Map<String, String> moved) {
        var changed = word;
        for (var file : new TreeMap<>(moved).entrySet()) {
            changed = Pattern.compile("(?<![\\w./-])" + Pattern.quote(file.getKey()) + "(?![\\w/-])")
                    .matcher(changed)
                    .replaceAll(Matcher.quoteReplacement(file.getValue()));
        }
        return changed;
    }
}
