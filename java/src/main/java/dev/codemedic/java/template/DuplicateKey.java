package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Rewrite;
import java.util.stream.Stream;

/**
 * Values are collected into a map under keys that occur twice: numbers are added up, of others the first is kept.
 *
 * <p>Unsafe where two values under one key are a mistake in the data.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.IllegalStateException"})
public final class DuplicateKey implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (!crash.message().startsWith("Duplicate key ")) {
            return Stream.empty();
        }
        boolean numbers = crash.message().matches("(?s).*values -?[\\d.]+ and -?[\\d.]+\\).*");
        boolean whole = crash.message().matches("(?s).*values -?\\d+ and -?\\d+\\).*");
        return crash.prime().suspects("method_invocation").stream()
                .flatMap(node -> Call.of(node).stream())
                .filter(call -> call.is("toMap", "toUnmodifiableMap")
                        && call.arguments().size() == 2)
                .limit(1)
                .flatMap(call -> {
                    int end = call.arguments().getLast().end();
                    var first = Rewrite.of(JavaFile.around(call.node()))
                            .insert(end, ", (first, second) -> first")
                            .because("some keys occur twice; the first value is kept", numbers ? 0.6 : 0.7);
                    var sum = Rewrite.of(JavaFile.around(call.node()))
                            .insert(end, whole ? ", Integer::sum" : ", Double::sum")
                            .because("some keys occur twice; their values are added up", 0.72);
                    return numbers ? Stream.of(sum, first) : Stream.of(first);
                });
    }
}
