package dev.codemedic.python.origin;

import dev.codemedic.core.failure.Variable;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.python.live.LiveFrame;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;

/** Which argument of a call each parameter of a function gets. */
record Arguments(FunctionDefinition function, Call call) {

    /** The argument that a parameter gets; empty where its default is taken or nobody can tell. */
    Optional<Node> of(String parameter) {
        var named = call.keyword(parameter);
        if (named.isPresent() || call.splats()) {
            return named;
        }
        var names = function.parameters().stream().map(Parameter::name).toList();
        int skipped = function.isMethod() || function.decorators().contains("classmethod") ? 1 : 0;
        int at = names.indexOf(parameter) - skipped;
        var positional = call.positional();
        return at >= 0 && at < positional.size() ? Optional.of(positional.get(at)) : Optional.empty();
    }

    /** What the parameters held, as far as the caller's values tell. */
    List<Variable> values(LiveFrame caller) {
        return function.parameters().stream()
                .flatMap(parameter -> of(parameter.name())
                        .or(parameter::preset)
                        .flatMap(caller::value)
                        .map(value -> new Variable(parameter.name(), value))
                        .stream())
                .toList();
    }
}
