package dev.codemedic.python.origin;

import dev.codemedic.core.failure.Value;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.syntax.Node;
import java.util.Optional;

/** The place where a {@code None} came into being. */
public sealed interface Origin {

    /** {@code mapping.get(key)} found nothing. */
    record MissingKey(Call call, Node mapping, Node key, Optional<Value> held, Optional<Value> wanted)
            implements Origin {}

    /** A setting from outside is not there, as in {@code os.environ.get('PORT')}. */
    record UnsetVariable(Call call, String variable) implements Origin {}

    /**
     * A function of the project gave no value.
     *
     * @param returned the bare {@code return} or {@code return None} it left through; empty where it ran off its end
     */
    record NoResult(Call call, FunctionDefinition function, Optional<Node> returned) implements Origin {}

    /** A call that changes its object in place and gives nothing, as {@code items.sort()} does. */
    record InPlace(Call call) implements Origin {}

    /** A pattern did not match, as in {@code re.match(...)}. */
    record NoMatch(Call call) implements Origin {}

    /** An attribute still holds the {@code None} that its class began with. */
    record NeverSet(ClassDefinition type, String attribute, Node assignment) implements Origin {}

    /** A variable still holds the {@code None} that it began with. */
    record NeverAssigned(String name, Node assignment) implements Origin {}

    /** The caller passed nothing and the parameter's default is {@code None}. */
    record Preset(FunctionDefinition function, Parameter parameter) implements Origin {}

    /** {@code None} is written there. */
    record Written(Node none) implements Origin {}

    /** An element of a container, or what a library's call gave; nothing more is known. */
    record Unknown(Node expression) implements Origin {}
}
