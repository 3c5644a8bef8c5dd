package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A data class gives all its instances the same list: each gets its own,
 * {@code items: list = field(default_factory=list)}.
 */
@AutoService(PythonTemplate.class)
@Heals({"ValueError"})
public final class MutableDefault implements PythonTemplate {
    private static final Pattern MESSAGE =
            Pattern.compile("mutable default <class '(list|dict|set)'> for field (\\w+) is not allowed");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return crash.message(MESSAGE).stream()
                .flatMap(found -> crash.prime()
                        .file()
                        .classes()
                        .flatMap(type -> type.body().stream())
                        .flatMap(body -> body.descendants("assignment"))
                        .filter(assignment -> assignment
                                .field("left")
                                .map(Node::text)
                                .orElse("")
                                .equals(found.group(2)))
                        .flatMap(assignment -> assignment.field("right").stream())
                        .limit(1)
                        .flatMap(value -> {
                            boolean empty = value.text()
                                    .replaceAll("\\s", "")
                                    .matches("\\[\\]|\\{\\}|set\\(\\)|list\\(\\)|dict\\(\\)");
                            return crash.draft()
                                    .replace(
                                            value,
                                            "field(default_factory="
                                                    + (empty ? found.group(1) : "lambda: " + value.text()) + ")")
                                    .addImport(crash.prime().file(), "from dataclasses import field")
                                    .because(0.96, "each instance gets a " + found.group(1) + " of its own");
                        }));
    }
}
