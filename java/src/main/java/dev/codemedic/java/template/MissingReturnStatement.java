package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Neutral;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Variable;
import dev.codemedic.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A method can end without a value: the variable of its type that it computed is returned, an expression that it drops
 * is returned, or what it returns where nothing was found.
 *
 * <p>The neutral value is a guess; a variable of the method's type that is built up before is the likely result.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MissingReturnStatement implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        if (!crash.code().equals("compiler.err.missing.ret.stmt")) {
            return Stream.empty();
        }
        return crash
                .position()
                .flatMap(at -> Callable.methodAround(crash.file().tree().covering(at, at + 1)))
                .stream()
                .flatMap(method -> method.returnType().stream().flatMap(type -> proposals(crash, method, type)));
    }

    private static Stream<Candidate> proposals(JavaCrash crash, Callable method, JavaType type) {
        var statements = method.statements();
        if (statements.isEmpty()) {
            return Stream.empty();
        }
        var last = statements.getLast();
        var found = new ArrayList<Candidate>();
        if (last.is("expression_statement")) {
            last.namedChildren().stream()
                    .filter(Code::isExpression)
                    .filter(value -> !value.is("assignment_expression", "update_expression"))
                    .findFirst()
                    .ifPresent(value -> found.add(Rewrite.of(crash.file())
                            .insert(last.start(), "return ")
                            .because(method.name() + "() computes `" + value.text() + "` and drops it", 0.9)));
        }
        built(last, type)
                .limit(2)
                .forEach(name -> found.add(Rewrite.of(crash.file())
                        .after(last, "return " + name + ";")
                        .because(
                                method.name() + "() computes `" + name + "` and does not return it",
                                0.9 - found.size() * 0.1)));
        if (found.isEmpty() || !method.returned().toList().isEmpty()) {
            otherwise(method, type)
                    .forEach(value -> found.add(Rewrite.of(crash.file())
                            .after(last, "return " + value + ";")
                            .because(
                                    method.name() + "() returns nothing where no branch fits; now it returns " + value,
                                    0.6)));
        }
        return found.stream();
    }

    /** Variables of the method's type that its body declares itself, the last one first. */
    private static Stream<String> built(Node last, JavaType type) {
        return last.parent().stream()
                .flatMap(body -> body.namedChildren().reversed().stream())
                .filter(statement -> statement.is("local_variable_declaration"))
                .flatMap(declaration -> declaration.fields("declarator"))
                .flatMap(declarator -> declarator.field("name").stream())
                .flatMap(name -> Variable.named(name.text(), last).stream()
                        .filter(variable -> variable.type().raw().equals(type.raw())
                                || variable.type().text().equals("var"))
                        .map(Variable::name));
    }

    /** What stands for nothing found: −1 where indices or numbers above are returned, null for objects, else neutral. */
    private static List<String> otherwise(Callable method, JavaType type) {
        if (type.isWhole()
                && method.name().toLowerCase(java.util.Locale.ROOT).matches(".*(index|find|search|position).*")) {
            return List.of("-1");
        }
        return Neutral.toRead(type).map(snippet -> List.of(snippet.text())).orElse(List.of("null"));
    }
}
