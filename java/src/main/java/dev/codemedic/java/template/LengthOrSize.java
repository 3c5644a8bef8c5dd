package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.syntax.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The length of an array, text or collection is asked for in the form of another: {@code list.length} for size(). */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class LengthOrSize implements JavaTemplate {
    private static final List<String> NAMES = List.of("length", "size", "count");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        return UnresolvedSymbol.of(crash)
                .filter(symbol -> NAMES.contains(symbol.name()))
                .flatMap(symbol -> symbol.type().map(JavaType::new))
                .flatMap(LengthOrSize::form)
                .stream()
                .flatMap(form -> asked(crash).stream()
                        .flatMap(node -> node.field("object").stream()
                                .map(object -> Rewrite.around(node)
                                        .replace(node, object.text() + "." + form)
                                        .because("`" + object.text() + "` tells its length by `" + form + "`", 0.95))));
    }

    private static Optional<Node> asked(JavaCrash crash) {
        return crash.wrong()
                .flatMap(wrong -> Stream.concat(Stream.of(wrong), wrong.ancestors())
                        .filter(node -> node.is("field_access", "method_invocation"))
                        .findFirst());
    }

    private static Optional<String> form(JavaType type) {
        if (type.isArray()) {
            return Optional.of("length");
        }
        if (type.isText() || type.is("StringBuilder", "StringBuffer", "CharSequence")) {
            return Optional.of("length()");
        }
        return type.isKindOf(Collection.class) || type.isKindOf(Map.class) ? Optional.of("size()") : Optional.empty();
    }
}
