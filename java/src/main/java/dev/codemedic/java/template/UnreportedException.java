package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.PlatformClasses;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A checked exception is neither caught nor declared: the method declares it. Inside a lambda, and where the method may
 * not declare more than what it overrides, it is wrapped into an unchecked one that keeps it as its cause.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class UnreportedException implements JavaTemplate {
    private static final Pattern EXCEPTION = Pattern.compile("unreported exception ([\\w.$]+)");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var exception = crash.message(EXCEPTION).map(match -> match.group(1));
        var place = crash.wrong();
        if (exception.isEmpty() || place.isEmpty()) {
            return Stream.empty();
        }
        var name = exception.get().substring(exception.get().lastIndexOf('.') + 1);
        return Callable.around(place.get()).stream()
                .flatMap(callable -> callable.isLambda() || callable.has("@Override")
                        ? wrapped(crash, place.get(), name)
                        : declared(crash, callable, name));
    }

    private static Stream<Candidate> declared(JavaCrash crash, Callable method, String name) {
        if (method.node().is("static_initializer")) {
            return Stream.empty();
        }
        var rewrite = importing(crash, Rewrite.of(crash.file()), name);
        var clause = method.node().namedChildren().stream()
                .filter(child -> child.is("throws"))
                .findFirst();
        var parameters = method.node().field("parameters");
        var words = method.name() + "() can end with " + name + " and must say so";
        if (clause.isPresent()) {
            return Stream.of(rewrite.insert(clause.get().end(), ", " + name).because(words, 0.92));
        }
        return parameters.stream()
                .map(list ->
                        rewrite.insert(behind(method, list), " throws " + name).because(words, 0.92));
    }

    /** Behind the parameters and the brackets that may follow them. */
    private static int behind(Callable method, Node parameters) {
        return method.node().field("dimensions").map(Node::end).orElse(parameters.end());
    }

    private static Stream<Candidate> wrapped(JavaCrash crash, Node place, String name) {
        boolean stream = new JavaType(name)
                .platformClass()
                .or(() -> full(name).flatMap(each -> new JavaType(each).platformClass()))
                .filter(IOException.class::isAssignableFrom)
                .isPresent();
        var unchecked = stream ? "UncheckedIOException" : "IllegalStateException";
        return Statements.inBlock(place).filter(statement -> !statement.is("local_variable_declaration")).stream()
                .map(statement -> {
                    var rewrite = importing(crash, Rewrite.of(crash.file()), name);
                    if (stream) {
                        rewrite.importing("java.io.UncheckedIOException");
                    }
                    return rewrite.wrap(statement, statement, "try")
                            .insert(
                                    statement.end(),
                                    " catch (" + name + " failed) {" + inner(crash, statement) + "throw new "
                                            + unchecked + "(failed);" + outer(crash, statement) + "}")
                            .because(
                                    "a lambda or overriding method may not throw " + name
                                            + "; it is passed on unchecked",
                                    0.7);
                });
    }

    private static String inner(JavaCrash crash, Node statement) {
        return crash.file().source().lineEnding()
                + Statements.indentation(statement).orElse("")
                + crash.file().indentation();
    }

    private static String outer(JavaCrash crash, Node statement) {
        return crash.file().source().lineEnding()
                + Statements.indentation(statement).orElse("");
    }

    private static Rewrite importing(JavaCrash crash, Rewrite rewrite, String name) {
        boolean known = crash.project().type(name, crash.file()).isPresent()
                || new JavaType("java.lang." + name).platformClass().isPresent();
        return known ? rewrite : rewrite.importing(full(name).map(List::of).orElse(List.of()));
    }

    private static Optional<String> full(String name) {
        return PlatformClasses.named(name).stream().findFirst();
    }
}
