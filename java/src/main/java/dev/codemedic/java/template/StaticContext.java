package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A static method uses a method or field of an object that it does not have: the member becomes static. */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class StaticContext implements JavaTemplate {
    private static final Pattern MEMBER =
            Pattern.compile("non-static (method|variable) ([\\w$]+).* cannot be referenced from a static context");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var match = crash.message(MEMBER);
        if (match.isEmpty()) {
            return Stream.empty();
        }
        var name = match.get().group(2);
        boolean method = match.get().group(1).equals("method");
        return crash.wrong().flatMap(TypeDeclaration::around).stream()
                .flatMap(type -> method
                        ? type.methods()
                                .filter(each -> each.name().equals(name))
                                .map(each -> each.node())
                        : type.field(name).stream().map(field -> field.declaration()))
                .limit(1)
                .map(declaration -> Rewrite.of(crash.file())
                        .insert(place(declaration), "static ")
                        .because("`" + name + "` is used where there is no object", 0.85));
    }

    /** Behind the access modifier and annotations, before everything else. */
    private static int place(Node declaration) {
        return declaration.children().stream()
                .filter(child -> child.is("modifiers"))
                .flatMap(modifiers -> modifiers.children().stream())
                .filter(modifier -> modifier.is("public", "private", "protected")
                        || modifier.kind().endsWith("annotation"))
                .reduce((_, last) -> last)
                .map(last -> behindBlanks(last))
                .orElse(declaration.start());
    }

    private static int behindBlanks(Node modifier) {
        var text = modifier.tree().file().text();
        int at = modifier.end();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
