package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Uses;
import dev.codemedic.python.origin.Origin;
import java.util.stream.Stream;

/**
 * A parameter's default is {@code None} and the function uses it as if it were a value: it is replaced on entry,
 * {@code if tags is None: tags = []}.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError", "AttributeError"})
public final class NoneByDefault implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.Preset.class).flatMap(preset -> {
            var function = preset.origin().function();
            var name = preset.origin().parameter().name();
            return preset.fault().wanted().or(() -> Uses.ofName(name, function.node())).stream()
                    .map(preset.fault()::neutral)
                    .flatMap(neutral -> crash.draft()
                            .insertAtStart(function.node(), "if " + name + " is None:", "    " + name + " = " + neutral)
                            .because(
                                    0.86,
                                    "`" + name + "` is None where the caller of " + function.name()
                                            + "() leaves it out; now it is " + neutral));
        });
    }
}
