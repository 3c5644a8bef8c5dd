package dev.codemedic.core.verify;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which files can have had a part in a failure: those of its stack and of the diagnosis, what they name, what these
 * name in turn, and what names one of the first. A file is named by the word that imports it or stands for its class,
 * wherever that word stands, so that the reach is rather too wide.
 */
final class Reach {
    private static final int MOST_FILES = 5_000;
    private static final Pattern WORD = Pattern.compile("[\\p{L}_$][\\p{L}\\p{N}_$]*");

    private final Diagnosis diagnosis;
    private final SourceTree sources;

    Reach(Diagnosis diagnosis, SourceTree sources) {
        this.diagnosis = diagnosis;
        this.sources = sources;
    }

    /** Whether the stack or the diagnosis names a file itself. @param file relative to the root */
    boolean names(Path file) {
        return anchors().contains(file) || strangers().anyMatch(file::endsWith);
    }

    /** Whether a file may have had a part; true as well where nothing of the project is known to have. */
    boolean covers(Path file) {
        var anchors = anchors();
        if (anchors.isEmpty() || names(file)) {
            return true;
        }
        try {
            return reached(anchors, file);
        } catch (IOException unreadable) {
            return true;
        }
    }

    private Set<Path> anchors() {
        var root = sources.root();
        var frames =
                frames().map(Frame::file).filter(file -> file.startsWith(root)).map(root::relativize);
        return Stream.concat(frames, diagnosis.sites().stream().map(Site::file))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Files that a run time knows by their last name only. */
    private Stream<Path> strangers() {
        return frames().map(Frame::file).filter(file -> !file.isAbsolute());
    }

    private Stream<Frame> frames() {
        return diagnosis.failure().chain().stream().flatMap(Thrown::projectFrames);
    }

    private boolean reached(Set<Path> anchors, Path wanted) throws IOException {
        var words = words(wanted);
        if (words.size() >= MOST_FILES) {
            return true;
        }
        var heads = anchors.stream().map(Reach::stem).collect(Collectors.toSet());
        var reached = new HashSet<>(anchors);
        words.forEach((file, named) -> {
            if (named.stream().anyMatch(heads::contains)) {
                reached.add(file);
            }
        });
        var waiting = new ArrayDeque<>(reached);
        while (!waiting.isEmpty() && !reached.contains(wanted)) {
            var named = words.getOrDefault(waiting.remove(), Set.of());
            for (var file : words.keySet()) {
                if (named.contains(stem(file)) && reached.add(file)) {
                    waiting.add(file);
                }
            }
        }
        return reached.contains(wanted);
    }

    private Map<Path, Set<String>> words(Path like) throws IOException {
        var words = new HashMap<Path, Set<String>>();
        for (var file : sources.list(List.of(ending(like)), MOST_FILES)) {
            sources.find(file).ifPresent(source -> words.put(file, words(source.text())));
        }
        return words;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    private static String ending(Path file) {
        var name = name(file);
        return name.contains(".") ? name.substring(name.lastIndexOf('.')) : name;
    }

    /** The word that other files use for a file: its name, or the folder's where the file stands for its folder. */
    private static String stem(Path file) {
        var name = name(file);
        var stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return stem.startsWith("__")
                ? Optional.ofNullable(file.getParent()).map(Reach::name).orElse(stem)
                : stem;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
