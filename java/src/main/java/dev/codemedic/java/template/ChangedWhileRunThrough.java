package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.JavaFile;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.Statements;
import dev.codemedic.syntax.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A collection is changed while it is run through: a loop that only removes becomes {@code removeIf}, any other runs
 * through a copy.
 */
@AutoService(JavaTemplate.class)
@Heals({"java.util.ConcurrentModificationException"})
public final class ChangedWhileRunThrough implements JavaTemplate {

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.frames().stream()
                .limit(3)
                .flatMap(frame -> frame.statement().stream())
                .flatMap(statement -> Stream.concat(Stream.of(statement), Statements.loops(statement).stream()))
                .filter(node -> node.is("enhanced_for_statement"))
                .distinct()
                .flatMap(loop -> Stream.concat(removing(loop).stream(), copied(crash, loop).stream()));
    }

    private static Optional<Candidate> copied(JavaCrash crash, Node loop) {
        return loop.field("value").map(collection -> {
            var file = JavaFile.around(loop);
            boolean view = Call.of(collection)
                    .filter(call -> call.is("keySet", "values", "entrySet"))
                    .isPresent();
            boolean set = crash.project()
                    .staticType(collection, file)
                    .filter(type -> type.isKindOf(Set.class))
                    .isPresent();
            var copy = set && !view ? "LinkedHashSet" : "ArrayList";
            return Rewrite.around(collection)
                    .importing("java.util." + copy)
                    .replace(collection, "new " + copy + "<>(" + collection.text() + ")")
                    .because("the loop changes `" + collection.text() + "`, so it runs through a copy", 0.9);
        });
    }

    /** {@code for (T x : xs) if (condition) xs.remove(x);} is {@code xs.removeIf(x -> condition);}. */
    private static Optional<Candidate> removing(Node loop) {
        var name = loop.field("name").map(Node::text).orElse("");
        var collection = loop.field("value").orElse(loop);
        var only = loop.field("body")
                .map(Statements::in)
                .filter(statements -> statements.size() == 1)
                .map(List::getFirst);
        return only.filter(statement -> statement.is("if_statement")
                        && statement.field("alternative").isEmpty())
                .filter(statement -> statement
                        .field("consequence")
                        .map(then -> Statements.isBlock(then) ? Statements.in(then) : List.of(then))
                        .filter(inner -> inner.size() == 1)
                        .map(inner -> inner.getFirst().text().replaceAll("\\s", ""))
                        .filter((collection.text() + ".remove(" + name + ");")::equals)
                        .isPresent())
                .flatMap(statement -> statement.field("condition"))
                .filter(_ -> collection.is("identifier", "field_access"))
                .map(condition -> Rewrite.around(loop)
                        .replace(
                                loop,
                                collection.text() + ".removeIf(" + name + " -> "
                                        + Code.bare(condition).text() + ");")
                        .because("`removeIf` removes while it runs through `" + collection.text() + "`", 0.95));
    }
}
