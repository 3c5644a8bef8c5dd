package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Call;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Rewrite;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of an enum constant comes in another spelling: it is cut and capitalized before it is looked up. */
@AutoService(JavaTemplate.class)
@Heals({"java.lang.IllegalArgumentException"})
public final class OtherConstant implements JavaTemplate {
    private static final Pattern MESSAGE =
            Pattern.compile("^No enum constant (?:[\\w$]+\\.)*([\\w$]+)\\.(.*)$", Pattern.DOTALL);

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return crash.message(MESSAGE).stream().flatMap(found -> {
            var type = found.group(1);
            var text = found.group(2);
            var constants = constants(crash, type);
            var how = Stream.of(
                            ".trim()",
                            ".toUpperCase()",
                            ".trim().toUpperCase()",
                            ".trim().toUpperCase().replace('-', '_')",
                            ".trim().toUpperCase().replace(' ', '_')")
                    .filter(each -> constants.contains(applied(text, each)))
                    .findFirst();
            return how.stream()
                    .flatMap(change -> crash.frames().stream()
                            .limit(2)
                            .flatMap(frame -> frame.suspects("method_invocation").stream())
                            .flatMap(node -> Call.of(node).stream())
                            .filter(call ->
                                    call.is("valueOf") && call.receiverText().endsWith(type))
                            .limit(1)
                            .flatMap(call -> call.argument(0).stream())
                            .map(argument -> Rewrite.around(argument)
                                    .replace(argument, Code.tight(argument) + change)
                                    .because(
                                            "`" + argument.text() + "` is \"" + text + "\"; the constant is "
                                                    + applied(text, change),
                                            0.94)));
        });
    }

    private static String applied(String text, String change) {
        var result = text;
        if (change.contains("trim")) {
            result = result.trim();
        }
        if (change.contains("toUpperCase")) {
            result = result.toUpperCase(Locale.ROOT);
        }
        return change.contains("'-'")
                ? result.replace('-', '_')
                : change.contains("' '") ? result.replace(' ', '_') : result;
    }

    private static List<String> constants(JavaCrash crash, String type) {
        return crash.project()
                .mentioning("enum " + type)
                .flatMap(file -> file.tree().nodes("enum_declaration"))
                .filter(node -> node.field("name")
                        .filter(name -> name.text().equals(type))
                        .isPresent())
                .flatMap(node -> node.descendants("enum_constant"))
                .flatMap(node -> node.field("name").stream())
                .map(name -> name.text())
                .toList();
    }
}
