package dev.codemedic.java.bed;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the JUnit Platform's console launcher is told to run. */
final class ConsoleArguments {
    /** The launcher's own filter where none is given. */
    private static final String USUAL = "^(Test.*|.+[.$]Test.*|.*Tests?)$";

    private final Path directory;
    private final List<Path> classPath;
    private final Map<String, List<String>> selected = new LinkedHashMap<>();
    private final List<Path> scanned = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();
    private String filter = USUAL;

    /** @param classPath of the launcher itself */
    ConsoleArguments(List<String> words, Path directory, List<Path> classPath) {
        this.directory = directory;
        this.classPath = new ArrayList<>(classPath);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int equals = word.startsWith("-") ? word.indexOf('=') : -1;
            var name = equals < 0 ? word : word.substring(0, equals);
            if (equals >= 0) {
                take(name, word.substring(equals + 1));
            } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("-") && take(name, words.get(i + 1))) {
                i++;
            } else if (name.startsWith("--scan-class")) {
                scanned.addAll(this.classPath);
            }
        }
    }

    /** Whether the word was the option's value. */
    private boolean take(String name, String value) {
        switch (name) {
            case "-c", "--select-class" -> selected.put(value, List.of());
            case "-m", "--select-method" -> method(value);
            case "-p", "--select-package" -> packages.add(value);
            case "-n", "--include-classname" -> filter = value;
            case "-cp", "--classpath", "--class-path" -> classPath.addAll(paths(value));
            case "--scan-class-path", "--scan-classpath" -> scanned.addAll(paths(value));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void method(String value) {
        int sharp = value.indexOf('#');
        if (sharp > 0) {
            var method = value.substring(sharp + 1).replaceFirst("\\(.*", "");
            var all = new ArrayList<>(selected.getOrDefault(value.substring(0, sharp), List.of()));
            all.add(method);
            selected.put(value.substring(0, sharp), List.copyOf(all));
        }
    }

    private List<Path> paths(String value) {
        var paths = new ArrayList<Path>();
        for (var entry : value.split(File.pathSeparator, -1)) {
            paths.add(directory.resolve(entry).normalize());
        }
        return paths;
    }

    List<Path> classPath() {
        return List.copyOf(classPath);
    }

    /** The test classes with the wanted methods; no methods for all. */
    Map<String, List<String>> tests() {
        var tests = new LinkedHashMap<>(selected);
        try {
            var wanted = Pattern.compile(filter);
            var folders = scanned.isEmpty() ? classPath : scanned;
            if (!scanned.isEmpty() || !packages.isEmpty()) {
                folders.stream()
                        .filter(Files::isDirectory)
                        .flatMap(folder -> ClassNames.in(folder).stream())
                        .filter(name -> wanted.matcher(name).matches())
                        .filter(this::inPackages)
                        .forEach(name -> tests.putIfAbsent(name, List.of()));
            }
        } catch (PatternSyntaxException wrong) {
            tests.clear();
        }
        return tests;
    }

    private boolean inPackages(String name) {
        return packages.isEmpty() || packages.stream().anyMatch(each -> name.startsWith(each + "."));
    }
}
