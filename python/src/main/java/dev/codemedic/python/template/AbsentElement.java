package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.stream.Stream;

/** The place of something absent is asked for: a text's {@code index} becomes {@code find}, a list is asked first. */
@AutoService(PythonTemplate.class)
@Heals({"ValueError"})
public final class AbsentElement implements PythonTemplate {

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        boolean text = crash.message().contains("substring not found")
                || crash.message().contains("subsection not found");
        boolean list =
                crash.message().contains("not in list") || crash.message().contains("not in tuple");
        return crash.prime().suspects("call").stream()
                .map(Call::new)
                .filter(call -> call.name().equals("index") || call.name().equals("rindex"))
                .filter(call -> call.receiver().isPresent() && !call.arguments().isEmpty())
                .limit(1)
                .flatMap(call -> text ? found(crash, call) : list ? asked(crash, call) : Stream.empty());
    }

    private static Stream<Candidate> found(PythonCrash crash, Call call) {
        return call.function().field("attribute").stream()
                .flatMap(name -> crash.draft()
                        .replace(name, name.text().replace("index", "find"))
                        .because(0.72, "the text is not there; `find` then gives -1"));
    }

    private static Stream<Candidate> asked(PythonCrash crash, Call call) {
        var holder = call.receiver().map(Node::text).orElse("");
        var element = call.arguments().getFirst().text();
        return crash.draft()
                .wrap(call.node(), "(", " if " + element + " in " + holder + " else -1)")
                .because(0.55, "`" + holder + "` does not hold `" + element + "`; its place is then -1");
    }
}
