package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Parameter;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A constructor does not call its parent's, which needs arguments: those of the same names are passed. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MissingSuper implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (!crash.message().startsWith("constructor ")) {
            return Stream.empty();
        }
        return crash.position().stream()
                .map(at -> crash.file().tree().covering(at, at + 1))
                .flatMap(node -> Callable.around(node).stream())
                .filter(Callable::isConstructor)
                .filter(own -> own.statements().stream().noneMatch(each -> each.is("explicit_constructor_invocation")))
                .flatMap(own -> own.owner().stream()
                        .flatMap(type -> type.parent().stream())
                        .flatMap(parent -> crash
                                .file()
                                .type(parent.simple())
                                .or(() -> crash.project().type(parent.simple(), crash.file()))
                                .stream())
                        .flatMap(parent -> called(own, parent)))
                .limit(2);
    }

    private static Stream<Candidate> called(Callable own, TypeDeclaration parent) {
        var offered = own.parameters().stream().map(Parameter::name).toList();
        return parent.constructors().stream()
                .map(constructor ->
                        constructor.parameters().stream().map(Parameter::name).toList())
                .filter(names -> !names.isEmpty() && offered.containsAll(names))
                .flatMap(names -> own.body().stream().map(body -> {
                    var file = JavaFile.around(body);
                    var line = file.source().lineEnding() + file.leading(body.line()) + file.indentation();
                    return Rewrite.around(body)
                            .insert(body.start() + 1, line + "super(" + joined(names) + ");")
                            .because("`" + parent.name() + "` has no constructor without arguments", 0.93);
                }));
    }

    private static String joined(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
