package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Rewrite;
import java.util.stream.Stream;

/** A brace closes nothing: it is removed with its line. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class SurplusBrace implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        boolean outside = crash.code().equals("compiler.err.class.method.or.field.expected")
                || crash.message().startsWith("class, interface, enum");
        if (!outside) {
            return Stream.empty();
        }
        var source = crash.file().source();
        return crash.position().stream()
                .filter(at -> at < source.text().length() && source.text().charAt(at) == '}')
                .map(at -> {
                    int line = source.lineAt(at);
                    boolean alone = source.line(line).strip().equals("}");
                    int start = alone ? source.offset(line, 0) : at;
                    int end = !alone
                            ? at + 1
                            : line < source.lineCount()
                                    ? source.offset(line + 1, 0)
                                    : source.text().length();
                    return Rewrite.of(crash.file()).replace(start, end, "").because("the brace closes nothing", 0.9);
                });
    }
}
