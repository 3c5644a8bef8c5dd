package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Bindings;
import dev.codemedic.python.code.References;
import dev.codemedic.python.live.VisibleNames;
import dev.codemedic.python.live.VisibleNames.Nearness;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/**
 * A name is used that is not known, and one that is known looks alike: {@code totl} becomes {@code total}.
 *
 * <p>Unsafe where several known names look alike, or the name was meant to be defined and is missing.
 */
@AutoService(PythonTemplate.class)
@Heals({"NameError", "UnboundLocalError"})
public final class MisspeltName implements PythonTemplate {
    private static final int MOST = 4;

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var wrong = crash.undefinedName();
        var visible = VisibleNames.of(crash.prime(), crash.thrown());
        var offered = visible.all().stream()
                .filter(name -> !name.equals(wrong))
                .filter(name -> !name.startsWith("__") || wrong.startsWith("_"))
                .toList();
        return NearNames.of(wrong, offered).stream().limit(MOST).flatMap(near -> {
            var nearness = visible.nearness(near.name());
            return uses(crash, wrong, nearness)
                    .reduce(crash.draft(), (draft, node) -> draft.replace(node, near.name()), (one, _) -> one)
                    .because(
                            near.likeness() * worth(nearness),
                            "`" + wrong + "` is not defined; `" + near.name() + "` is, " + place(nearness));
        });
    }

    /** Where the name means the same everywhere, every use of it; else those of the failing function. */
    private static Stream<Node> uses(PythonCrash crash, String wrong, Nearness nearness) {
        var frame = crash.prime();
        var root = frame.file().root();
        boolean bound = Bindings.in(frame.scope()).of(wrong).findAny().isPresent();
        if (bound) {
            return frame.suspects("identifier").stream()
                    .filter(node -> node.text().equals(wrong))
                    .limit(1);
        }
        boolean anywhere = nearness == Nearness.MODULE || nearness == Nearness.BUILTIN;
        boolean boundElsewhere = root.descendants("function_definition", "lambda")
                .anyMatch(scope -> Bindings.in(scope).of(wrong).findAny().isPresent());
        return References.to(wrong, anywhere && !boundElsewhere ? root : frame.scope());
    }

    private static double worth(Nearness nearness) {
        return switch (nearness) {
            case LOCAL -> 0.95;
            case ENCLOSING -> 0.92;
            case MODULE -> 0.9;
            case BUILTIN -> 0.88;
        };
    }

    private static String place(Nearness nearness) {
        return switch (nearness) {
            case LOCAL -> "in this function";
            case ENCLOSING -> "in the function around it";
            case MODULE -> "in this module";
            case BUILTIN -> "as a builtin";
        };
    }
}
