package dev.codemedic.java.bed;

import com.sun.source.util.JavacTask;
import com.sun.tools.javac.api.JavacTaskPool;
import dev.codemedic.java.compile.CompilerSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

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
                    return undefined(sum);
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
     * The compilers that are kept warm, by the place of the text that each compiles: one that has compiled a class itself
     * does not find it on the class path again.
     */
    private final Map<URI, JavacTaskPool> pools = new ConcurrentHashMap<>();

    private static final URI PARSED = URI.create("memory:///parsed.java");

    private final StandardJavaFileManager files;
    private final Output output;
    private final List<String> options;
    private final Thread warming;

    /** Class files by binary name, or what is wrong. @param syntax whether the text could not even be parsed */
    record Result(Map<String, byte[]> classes, List<Wrong> errors, boolean syntax) {}

    /** An error. @param offset in the text; negative where it has no place */
    record Wrong(long offset, String code, String message) {}

    /** Prepares to compile. */
    MemoryCompiler(CompilerSettings settings) throws IOException {
        pools.put(PARSED, pool());
        files = settings.open();
        output = new Output(files);
        options = Stream.concat(settings.options().stream(), Stream.of("--should-stop=ifError=FLOW"))
                .toList();
        warming = Thread.ofPlatform().daemon().name("medic-javac").start(this::warm);
    }

    private static JavacTaskPool pool() throws IOException {
        try {
            return new JavacTaskPool(1);
        } catch (IllegalAccessError closed) {
            throw new IOException(
                    "this Java does not let medic keep its compiler warm: start it by its own command", closed);
        }
    }

    /** The compiler's first run takes a second where later ones take a hundredth: it happens while the tests run. */
    private void warm() {
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try {
            var place = URI.create("memory:///Sample.java");
            compiled(diagnostics, new Text(place, SAMPLE));
            compiled(new DiagnosticCollector<>(), new Text(place, SAMPLE.replace("undefined", "defined")));
        } catch (IOException | RuntimeException broken) {
            // what is wrong will be told of real code
        }
    }

    private void awaitWarmth() throws IOException {
        try {
            warming.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /**
     * Compiles one text.
     *
     * @param file the place that the text stands for, absolute
     */
    Result compile(Path file, String text) throws IOException {
        awaitWarmth();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        output.clear();
        boolean syntax = !compiled(diagnostics, new Text(file.toUri(), text));
        return new Result(output.classes(), errors(diagnostics), syntax);
    }

    /** Whether the text could be parsed. */
    private boolean compiled(DiagnosticCollector<JavaFileObject> diagnostics, Text text) throws IOException {
        return with(diagnostics, List.of(text), task -> {
            task.parse();
            if (!errors(diagnostics).isEmpty()) {
                return false;
            }
            try {
                task.analyze();
            } catch (IllegalStateException crashed) {
                // Flow analysis stumbles over some wrong code; what was found before stands.
                if (errors(diagnostics).isEmpty()) {
                    throw new IOException("the compiler crashed", crashed);
                }
            }
            if (errors(diagnostics).isEmpty()) {
                task.generate();
            }
            return true;
        });
    }

    /** What is done with the compiler. */
    @FunctionalInterface
    private interface Work<T> {
        T with(JavacTask task) throws IOException;
    }

    /** One compilation; what the ones before have learned of the class path is kept. */
    private <T> T with(DiagnosticCollector<JavaFileObject> diagnostics, List<Text> texts, Work<T> work)
            throws IOException {
        try {
            var place = texts.size() == 1 ? texts.getFirst().toUri() : PARSED;
            return pools.computeIfAbsent(place, _ -> new JavacTaskPool(1))
                    .getTask(new StringWriter(), output, diagnostics, options, null, texts, task -> {
                        try {
                            Rereading.prepare(task);
                            return work.with(task);
                        } catch (IOException broken) {
                            throw new UncheckedIOException(broken);
                        }
                    });
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    private static List<Wrong> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(MemoryCompiler::wrong)
                .toList();
    }

    private static Wrong wrong(Diagnostic<? extends JavaFileObject> diagnostic) {
        var message = diagnostic.getMessage(Locale.ENGLISH).lines().findFirst().orElse("");
        return new Wrong(diagnostic.getPosition(), String.valueOf(diagnostic.getCode()), message);
    }

    /**
     * The first syntax error of each text that has one, by the text's number from 0. Each text is parsed by itself, so that what is
     * broken in one does not spoil the next.
     */
    Map<Integer, String> syntaxErrors(List<String> texts) throws IOException {
        awaitWarmth();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var units = IntStream.range(0, texts.size())
                .mapToObj(number -> new Text(URI.create("memory:///" + number + ".java"), texts.get(number)))
                .toList();
        with(diagnostics, units, JavacTask::parse);
        var errors = new HashMap<Integer, String>();
        for (var diagnostic : diagnostics.getDiagnostics()) {
            var source = diagnostic.getSource();
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR && source != null) {
                var name = source.toUri().getPath().substring(1).replace(".java", "");
                errors.putIfAbsent(Integer.parseInt(name), wrong(diagnostic).message());
            }
        }
        return errors;
    }

    @Override
    public void close() throws IOException {
        awaitWarmth();
        files.close();
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(URI place, String text) {
            super(place, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Bytes extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Bytes(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    /** Keeps what is compiled; everything else is the standard manager's. */
    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager>
            implements StandardJavaFileManager {
        private final Map<String, Bytes> written = new HashMap<>();

        Output(StandardJavaFileManager files) {
            super(files);
        }

        void clear() {
            written.clear();
        }

        Map<String, byte[]> classes() {
            var classes = new HashMap<String, byte[]>();
            written.forEach((name, bytes) -> classes.put(name, bytes.bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            var bytes = new Bytes(name);
            written.put(name, bytes);
            return bytes;
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends java.io.File> given) {
            return fileManager.getJavaFileObjectsFromFiles(given);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjects(java.io.File... given) {
            return fileManager.getJavaFileObjects(given);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
            return fileManager.getJavaFileObjectsFromStrings(names);
        }

        @Override
        public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
            return fileManager.getJavaFileObjects(names);
        }

        @Override
        public void setLocation(Location location, Iterable<? extends java.io.File> path) throws IOException {
            fileManager.setLocation(location, path);
        }

        @Override
        public Iterable<? extends java.io.File> getLocation(Location location) {
            return fileManager.getLocation(location);
        }

        @Override
        public Iterable<? extends Path> getLocationAsPaths(Location location) {
            return fileManager.getLocationAsPaths(location);
        }
    }
}
