package dev.codemedic.java.bed;

import dev.codemedic.core.source.Edit;
import dev.codemedic.core.source.SourceFile;
import dev.codemedic.java.compile.CompilerSettings;
import dev.codemedic.java.compile.SourceText;
import dev.codemedic.repair.validate.Variant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.Nullable;

/** Compiles texts in memory, again and again against the same class path, which is opened once. */
final class MemoryCompiler implements AutoCloseable {
    private static final String SAMPLE = """
            import java.util.*;
            public class Sample {
                private static final Map<String, List<Integer>> SEEN = new HashMap<>();
                static int sum(int[] all, String name, List<? extends Comparable<?>> some) {
                    int sum = 0;
                    for (int i = 0; i < all.length; i++) {
                        if (all[i] % 2 == 0 && !name.isEmpty() || all[i] >= some.size()) {
                            sum += all[i];
                        } else {
                            sum = Math.max(sum, name.charAt(i) - 'a');
                        }
                    }
                    while (sum > 10) {
                        sum /= 2;
                    }
                    for (Map.Entry<String, List<Integer>> each : SEEN.entrySet()) {
                        each.getValue().add(sum);
                        SEEN.put(each.getKey() + name, new ArrayList<>(each.getValue()));
                    }
                    Deque<String> open = new ArrayDeque<String>();
                    open.push(name.substring(1));
                    SEEN.computeIfAbsent(open.pop(), key -> new ArrayList<>()).sort((a, b) -> b - a);
                    return defined(sum);
                }
                static int defined(double n) throws IllegalStateException {
                    try {
                        return (int) Math.round(n);
                    } catch (ArithmeticException e) {
                        throw new IllegalStateException(e.getMessage());
                    }
                }
            }
            """;

    /**
     * The compilers that are kept warm, by the file whose texts each compiles: one that has compiled a class itself does not
     * find it on the class path again.
     */
    private final Map<URI, KeptCompiler> kept = new ConcurrentHashMap<>();

    private final StandardJavaFileManager files;
    private final MemoryOutput output;
    private final List<String> options;
    private @Nullable Thread warming;

    /**
     * What came of a text.
     *
     * @param classes class files by binary name, with those variants in them that are right
     * @param wrong what is wrong with the others, by number
     * @param outside what is wrong that is none of theirs, so that nothing was compiled; null where all is well
     * @param syntax whether the text could not even be parsed
     */
    record Result(
            Map<String, byte[]> classes,
            Map<Integer, String> wrong,
            @Nullable String outside,
            boolean syntax) {}

    /**
     * Prepares to compile.
     *
     * @throws IOException where this Java does not let its compiler be used this way
     */
    MemoryCompiler(CompilerSettings settings) throws IOException {
        KeptCompiler.requireOpen();
        files = settings.open();
        output = new MemoryOutput(files);
        options = Stream.concat(settings.options().stream(), Stream.of("--should-stop=ifError=FLOW"))
                .toList();
    }

    /**
     * Begins to warm up, while the tests run: the first run of a compiler takes a second where later ones take a hundredth.
     * One for all that compile in this process.
     */
    void warm() {
        warming = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name("medic-javac")
                .start(this::compileSample);
    }

    private void compileSample() {
        try {
            var file = Path.of("Sample.java").toAbsolutePath();
            var schemata = new Schemata(SourceFile.of(file, SAMPLE));
            for (var name : List.of("undefined", "round")) {
                int call = SAMPLE.indexOf("Math.round");
                var edit = new Edit(call, call + "Math.round".length(), "Math." + name);
                var variants = Map.of(1, new Variant(1, file, List.of(edit)));
                compiled(file, schemata.text(Map.of(), variants, null));
            }
            kept.remove(file.toUri());
        } catch (RuntimeException broken) {
            // what is wrong will be told of real code
        }
    }

    private void awaitWarmth() throws IOException {
        try {
            if (warming != null) {
                warming.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /**
     * Compiles a text in which variants may stand side by side.
     *
     * @param file the place that the text stands for, absolute
     */
    Result compile(Path file, Schemata.Text text) throws IOException {
        awaitWarmth();
        return compiled(file, text);
    }

    private Result compiled(Path file, Schemata.Text text) {
        output.clear();
        var place = file.toUri();
        var compiler = kept(place);
        try {
            var source = new SourceText(place, text.text());
            var outcome = new SchemataTask(compiler, source, text.stretches()).run();
            return new Result(output.classes(), outcome.wrong(), outcome.outside(), outcome.syntax());
        } catch (SchemataTask.Stumbled crashed) {
            kept.remove(place);
            var outcome = crashed.outcome();
            return new Result(Map.of(), outcome.wrong(), outcome.outside(), false);
        }
    }

    private KeptCompiler kept(URI place) {
        return kept.computeIfAbsent(place, _ -> new KeptCompiler(output, options));
    }

    /**
     * The first syntax error of each text that has one, by the text's number from 0. Each text is parsed by itself, so
     * that what is broken in one does not spoil the next.
     *
     * @param file the place that the texts stand for, absolute
     */
    Map<Integer, String> syntaxErrors(Path file, List<String> texts) throws IOException {
        awaitWarmth();
        var compiler = kept(file.toUri());
        var errors = new HashMap<Integer, String>();
        for (int i = 0; i < texts.size(); i++) {
            int number = i;
            compiler.newRound();
            compiler.listen(error -> errors.putIfAbsent(number, error.getCode()));
            compiler.parse(new SourceText(file.toUri(), texts.get(i)));
        }
        return errors;
    }

    @Override
    public void close() throws IOException {
        awaitWarmth();
        files.close();
    }
}
