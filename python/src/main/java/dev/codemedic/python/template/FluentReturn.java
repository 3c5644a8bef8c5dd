package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.python.code.Statements;
import dev.codemedic.python.origin.Origin;
import java.util.List;
import java.util.stream.Stream;

/**
 * Methods are called in a chain, and one of them does not return its object: {@code return self} is added at its end.
 *
 * <p>Unsafe where the method was meant to end the chain.
 */
@AutoService(PythonTemplate.class)
@Heals({"AttributeError"})
public final class FluentReturn implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return NoneFault.from(crash, Origin.NoResult.class)
                .filter(none -> none.fault().use().is("call")
                        && none.origin().returned().isEmpty())
                .map(none -> none.origin().function())
                .filter(FunctionDefinition::isMethod)
                .limit(1)
                .flatMap(function -> {
                    var self = function.parameters().stream()
                            .findFirst()
                            .map(Parameter::name)
                            .orElse("self");
                    var body = function.body().map(Statements::in).orElse(List.of());
                    boolean fluent = function.owner().stream()
                            .flatMap(owner -> owner.methods())
                            .flatMap(method -> method.returns().stream())
                            .anyMatch(each -> each.text().equals("return " + self));
                    return body.isEmpty()
                            ? Stream.empty()
                            : crash.draft()
                                    .insertAfter(body.getLast(), "return " + self)
                                    .because(
                                            fluent ? 0.96 : 0.88,
                                            "`" + function.name()
                                                    + "()` is called in a chain and must return its object");
                });
    }
}
