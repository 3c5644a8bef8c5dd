package dev.codemedic.bench.learning;

import dev.codemedic.bench.BenchCase.Meaning;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other words in a program's data: in the words of its commands, its data files, its strings and what it prints. A new word is
 * as long as the old one and starts like it for as far as tells it from the other words, so that what is sorted, cut or
 * lined up stays so.
 */
final class DataWords {
    private static final Pattern WORD = Pattern.compile("(?<![\\\\%\\w])[A-Za-z]{3,}(?![\\w])");
    private static final Pattern ANY = Pattern.compile("[A-Za-z]+");
    private static final Pattern DATA_FILE = Pattern.compile(".*\\.(txt|csv|tsv|properties)");
    /** Words that mean something to a language or a library. */
    private static final Set<String> FIXED = Set.of(
            "true", "false", "null", "none", "nan", "inf", "utf", "ascii", "main", "http", "https", "usage", "classes");

    /** What starts a program's tests, and takes their names. */
    private static final Set<String> RUNNERS = Set.of("org.junit.runner.JUnitCore", "pytest", "unittest");

    private static final String JAR = "-jar";
    private static final String VOWELS = "aeiou";
    private static final String CONSONANTS = "bcdfgklmnprstvz";

    private final Program program;
    private final Map<String, String> words;

    private DataWords(Program program, Random random) {
        this.program = program;
        this.words = others(random);
    }

    /** The program with other words in its data. */
    static Program changed(Program program, Random random) {
        return new DataWords(program, random).changed();
    }

    private Program changed() {
        if (words.isEmpty()) {
            return program;
        }
        return program.with(
                this::files,
                Commands.changed(
                        program.description(),
                        command -> startsProgram(command)
                                ? command.stream().map(this::argument).toList()
                                : command,
                        file -> file,
                        this::replaced,
                        failure -> failure));
    }

    /** Whether a command starts the program itself, and no tool with the program's files. */
    private boolean startsProgram(List<String> command) {
        var names = fileNames();
        boolean runtime = Set.of("python3", "java").contains(command.getFirst())
                && command.stream().noneMatch(RUNNERS::contains);
        return runtime
                && command.stream().anyMatch(word -> names.contains(word) || word.equals(JAR))
                && command.stream().noneMatch("-d"::equals);
    }

    private String argument(String word) {
        return isData(word) ? replaced(word) : word;
    }

    private boolean isData(String word) {
        return !word.contains("-")
                && !word.endsWith(".jar")
                && !word.contains("/")
                && fileNames().stream().noneMatch(word::contains);
    }

    private SortedMap<String, String> files(SortedMap<String, String> files) {
        var changed = new TreeMap<String, String>();
        files.forEach((file, text) -> changed.put(
                file,
                file.endsWith(program.ending())
                        ? strings(file, text)
                        : DATA_FILE.matcher(file).matches() ? replaced(text) : text));
        return changed;
    }

    private String strings(String file, String text) {
        var changed = new StringBuilder(text);
        var strings = program.tree(file, text)
                .nodes()
                .filter(node -> node.is("string_content", "string_fragment"))
                .toList();
        for (var string : strings.reversed()) {
            if (!isProse(string)) {
                changed.replace(string.start(), string.end(), replaced(string.text()));
            }
        }
        return changed.toString();
    }

    /** A string that stands alone is a comment. */
    private static boolean isProse(Node string) {
        return string.parent()
                .flatMap(Node::parent)
                .filter(above -> above.is("expression_statement"))
                .isPresent();
    }

    private String replaced(String text) {
        return WORD.matcher(text).replaceAll(this::replacement);
    }

    private String replacement(MatchResult match) {
        var old = match.group();
        var fresh = words.get(old.toLowerCase(Locale.ROOT));
        if (fresh == null) {
            return old;
        }
        if (old.equals(old.toUpperCase(Locale.ROOT))) {
            return fresh.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(old.charAt(0))
                ? fresh.substring(0, 1).toUpperCase(Locale.ROOT) + fresh.substring(1)
                : fresh;
    }

    private Map<String, String> others(Random random) {
        var all = data();
        all.removeAll(FIXED);
        Stream.concat(program.files().keySet().stream(), program.outside().keySet().stream())
                .forEach(file -> all.removeAll(words(file)));
        var names = Renaming.all(program).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        all.removeAll(names);
        all.removeAll(cutOff(all));
        var sorted = List.copyOf(all);
        var others = new TreeMap<String, String>();
        for (int i = 0; i < sorted.size(); i++) {
            var word = sorted.get(i);
            int kept = Math.max(
                    i == 0 ? 0 : shared(word, sorted.get(i - 1)),
                    i == sorted.size() - 1 ? 0 : shared(word, sorted.get(i + 1)));
            others.put(word, spelled(word, kept + 1, random));
        }
        return others;
    }

    /** The words of data files, of commands, and of strings that are one word. */
    private TreeSet<String> data() {
        var data = new TreeSet<String>();
        program.files().forEach((file, text) -> {
            if (DATA_FILE.matcher(file).matches()) {
                data.addAll(words(text));
            }
        });
        var description = program.description();
        Stream.concat(
                        Stream.of(description.command()),
                        description.meanings().stream().map(Meaning::command))
                .filter(this::startsProgram)
                .flatMap(command -> command.stream().skip(1))
                .filter(this::isData)
                .forEach(word -> data.addAll(words(word)));
        program.trees().stream()
                .flatMap(tree -> tree.nodes().filter(node -> node.is("string_content", "string_fragment")))
                .map(Node::text)
                .filter(text -> WORD.matcher(text).matches())
                .forEach(text -> data.addAll(words(text)));
        return data;
    }

    /** Files and, in Java, types: what commands name that is no data. */
    private Set<String> fileNames() {
        return program.files().keySet().stream()
                .flatMap(file -> Stream.of(file, file.substring(file.lastIndexOf('/') + 1), dotted(file)))
                .collect(Collectors.toSet());
    }

    private String dotted(String file) {
        var bare = file.endsWith(program.ending())
                ? file.substring(0, file.length() - program.ending().length())
                : file;
        return (bare.startsWith("src/") ? bare.substring("src/".length()) : bare).replace('/', '.');
    }

    /** Words whose beginnings are printed alone: initials, columns of a fixed width. */
    private Set<String> cutOff(Set<String> all) {
        var printed = new ArrayList<String>();
        program.description().meanings().forEach(meaning -> {
            if (meaning.stdout() != null) {
                ANY.matcher(meaning.stdout())
                        .results()
                        .forEach(match -> printed.add(match.group().toLowerCase(Locale.ROOT)));
            }
        });
        var known = new HashSet<>(all);
        return all.stream()
                .filter(word -> printed.stream().anyMatch(part -> !known.contains(part) && word.startsWith(part)))
                .collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static int shared(String one, String two) {
        int at = 0;
        while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String spelled(String word, int kept, Random random) {
        var spelled = new StringBuilder(word.substring(0, Math.min(kept, word.length())));
        while (spelled.length() < word.length()) {
            boolean vowel = VOWELS.indexOf(spelled.charAt(spelled.length() - 1)) < 0;
            var letters = vowel ? VOWELS : CONSONANTS;
            spelled.append(letters.charAt(random.nextInt(letters.length())));
        }
        return spelled.toString();
    }
}
