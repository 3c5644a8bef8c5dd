package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Bindings;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A text is split or replaced at a sign that means something in a pattern: {@code split(".")} becomes
 * {@code split("\\.")}.
 */
@AutoService(JavaTemplate.class)
@Heals({
    "java.lang.ArrayIndexOutOfBoundsException",
    "java.util.regex.PatternSyntaxException",
    "java.lang.NumberFormatException"
})
public final class SplitByPattern implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var direct = crash.frames().stream()
                .limit(2)
                .flatMap(frame -> frame.suspects("method_invocation").stream())
                .flatMap(node -> Call.of(node).stream());
        var before = IndexFault.in(crash)
                .filter(fault -> fault.holder().is("identifier"))
                .limit(2)
                .flatMap(fault -> Bindings.around(fault.holder())
                        .reaching(fault.holder().text(), fault.holder())
                        .flatMap(binding -> binding.value())
                        .flatMap(Call::of)
                        .stream());
        return Stream.concat(direct, before)
                .filter(call -> call.is("split", "replaceAll", "replaceFirst", "matches", "compile"))
                .flatMap(call -> call.argument(0).stream())
                .filter(pattern ->
                        pattern.is("string_literal") && pattern.text().matches("\"[.|*+?^$()\\[{]\""))
                .distinct()
                .map(SplitByPattern::quoted);
    }

    private static Candidate quoted(Node pattern) {
        var sign = pattern.text().substring(1, 2);
        return Rewrite.around(pattern)
                .replace(pattern, "\"\\\\" + sign + "\"")
                .because(
                        "`" + sign + "` means something else in a pattern; a backslash makes it the sign itself", 0.97);
    }
}
