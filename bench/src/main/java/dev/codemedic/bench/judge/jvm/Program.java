package dev.codemedic.bench.judge.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One version of a program, in a class loader of its own.
 *
 * @param method what is called
 */
record Program(Method method) {

    /** Loads a class and finds its static method, of the signature that is given or else the first of that name. */
    static Program load(Path classes, String name, String method, List<String> signature) throws IOException {
        try {
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            var found = Arrays.stream(loader.loadClass(name).getDeclaredMethods())
                    .filter(candidate -> candidate.getName().equals(method) && !candidate.isSynthetic())
                    .filter(candidate ->
                            signature.isEmpty() || signature(candidate).equals(signature))
                    .findFirst()
                    .orElseThrow(() -> new IOException(name + " has no method " + method + " " + signature));
            found.setAccessible(true);
            return new Program(found);
        } catch (ClassNotFoundException missing) {
            throw new IOException("there is no class " + name, missing);
        }
    }

    /** The parameters' types by name. */
    List<String> signature() {
        return signature(method);
    }

    /** Calls the method with arguments of its own, in a thread of its own. */
    Answer call(JsonNode input, Duration limit, long stack) {
        var answer = new AtomicReference<Answer>(new Answer.Hangs());
        var thread = new Thread(null, () -> answer.set(call(input)), "call", stack);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limit);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(answer.get());
    }

    private Answer call(JsonNode input) {
        try {
            var arguments = new Arguments(input);
            var values = arguments.of(method.getGenericParameterTypes());
            var result = method.invoke(null, values);
            var plain = new Canonical(arguments.graph());
            return new Answer.Value(result == null ? plain.arguments(values) : plain.of(result));
        } catch (InvocationTargetException thrown) {
            return new Answer.Fails(String.valueOf(thrown.getCause()));
        } catch (ReflectiveOperationException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            return new Answer.Fails(failed.toString());
        }
    }

    private static List<String> signature(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
    }
}
