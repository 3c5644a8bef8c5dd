package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Variable;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A local variable may be read before it got a value: it starts with the neutral value of its type. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class UninitializedVariable implements JavaTemplate {
    private static final Pattern VARIABLE = Pattern.compile("variable ([\\w$]+) might not have been initialized");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var name = crash.message(VARIABLE).map(match -> match.group(1));
        return name.stream()
                .flatMap(wanted -> crash.wrong().flatMap(place -> Variable.named(wanted, place)).stream()
                        .filter(variable -> variable.declaration().is("variable_declarator"))
                        .filter(variable ->
                                variable.declaration().field("value").isEmpty())
                        .flatMap(variable -> Neutral.toFill(variable.type()).stream()
                                .map(neutral -> Rewrite.of(crash.file())
                                        .importing(neutral.imports())
                                        .insert(variable.declaration().end(), " = " + neutral.text())
                                        .because("`" + wanted + "` may be read before it gets a value", 0.88))));
    }
}
