package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A wrapper passes positional arguments on and no named ones: it takes {@code **kwargs} and passes them on as well.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class PassedThrough implements PythonTemplate {
    private static final Pattern MESSAGE =
            Pattern.compile("(?:[\\w.<>]+\\.)?(\\w+)\\(\\) got an unexpected keyword argument '(\\w+)'");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        return crash.message(MESSAGE).stream()
                .flatMap(found -> crash.project()
                        .mentioning(found.group(1))
                        .flatMap(file -> file.functions())
                        .filter(function -> function.name().equals(found.group(1)))
                        .filter(function -> function.parameters().stream()
                                        .anyMatch(each -> each.star().equals("*"))
                                && function.parameters().stream()
                                        .noneMatch(each -> each.star().equals("**")))
                        .limit(2)
                        .flatMap(function -> widened(crash, function)));
    }

    private static Stream<Candidate> widened(PythonCrash crash, FunctionDefinition function) {
        var splats = function.own().filter(node -> node.is("list_splat")).toList();
        var last = function.parameters().getLast().node();
        if (splats.isEmpty()) {
            return Stream.empty();
        }
        var draft = crash.draft().append(last, ", **kwargs");
        for (Node splat : splats) {
            draft.append(splat, ", **kwargs");
        }
        return draft.because(0.94, "`" + function.name() + "` passes on what it is given, but no named arguments");
    }
}
