package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Rewrite;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A class lacks a method that its parent asks for, and one of its methods bears a name that looks alike. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class OverriddenByAnotherName implements JavaTemplate {
    private static final Pattern MESSAGE =
            Pattern.compile("^([\\w$.]+) is not abstract and does not override abstract method (\\w+)\\((.*?)\\)");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.message(MESSAGE).stream().flatMap(found -> {
            var name = found.group(2);
            int parameters = found.group(3).isEmpty() ? 0 : found.group(3).split(",").length;
            var type = found.group(1).substring(found.group(1).lastIndexOf('.') + 1);
            return crash.file().type(type).stream()
                    .flatMap(owner -> owner.methods())
                    .filter(method -> method.parameters().size() == parameters
                            && NearNames.of(method.name(), List.of(name)).stream()
                                    .findAny()
                                    .isPresent())
                    .limit(1)
                    .flatMap(method -> renamed(method, name));
        });
    }

    private static Stream<Candidate> renamed(Callable method, String name) {
        return method.node().field("name").stream()
                .map(node -> Rewrite.around(node)
                        .replace(node, name)
                        .because("the parent asks for `" + name + "`; `" + method.name() + "` looks like it", 0.94));
    }
}
