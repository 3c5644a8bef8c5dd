package dev.codemedic.java.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.java.code.Callable;
import dev.codemedic.java.code.Code;
import dev.codemedic.java.code.Field;
import dev.codemedic.java.code.JavaType;
import dev.codemedic.java.code.Rewrite;
import dev.codemedic.java.code.TypeDeclaration;
import dev.codemedic.java.code.Variable;
import dev.codemedic.syntax.Node;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A variable, method or class is named that is not there, and one that is there looks alike: {@code totl} becomes
 * {@code total}, at every use of the method or class around it.
 *
 * <p>Unsafe where the name was meant to be declared and is missing.
 */
@AutoService(JavaTemplate.class)
@Heals({"compile-error"})
public final class MisspeltSymbol implements JavaTemplate {
    private static final int MOST = 4;
    private static final List<String> COMMON = List.of(
            "String",
            "System",
            "Integer",
            "Math",
            "Double",
            "Boolean",
            "Character",
            "Long",
            "Object",
            "StringBuilder",
            "Exception",
            "RuntimeException",
            "IllegalArgumentException",
            "IllegalStateException",
            "Thread",
            "Override");

    @Override
    public Stream<Candidate> propose(JavaCrash crash) {
        var symbol = UnresolvedSymbol.of(crash);
        var wrong = crash.wrong();
        if (crash.code().equals("compiler.err.doesnt.exist")) {
            return capitalized(crash);
        }
        if (symbol.isEmpty() || wrong.isEmpty()) {
            return Stream.empty();
        }
        var place = wrong.get();
        var offered = switch (symbol.get().kind()) {
            case "method" -> methods(crash, symbol.get(), place);
            case "class" -> types(crash);
            default -> Stream.concat(variables(crash, symbol.get(), place), types(crash));
        };
        return NearNames.of(symbol.get().name(), offered.toList()).stream()
                .limit(MOST)
                .flatMap(near -> renamed(crash, symbol.get(), place, near).stream());
    }

    /** {@code system.out} is taken for a package: the class of that name is meant. */
    private static Stream<Candidate> capitalized(JavaCrash crash) {
        return crash.wrong().stream()
                .flatMap(place -> Stream.concat(Stream.of(place), place.descendants()))
                .filter(node -> node.is("identifier"))
                .limit(1)
                .flatMap(node -> COMMON.stream()
                        .filter(name -> name.equalsIgnoreCase(node.text()) && !name.equals(node.text()))
                        .map(name -> Rewrite.around(node)
                                .replace(node, name)
                                .because(
                                        "there is no package `" + node.text() + "`, but the class `" + name + "`",
                                        0.95)));
    }

    private static List<Candidate> renamed(JavaCrash crash, UnresolvedSymbol symbol, Node place, NearNames.Near near) {
        var uses = uses(symbol, place);
        if (uses.isEmpty()) {
            return List.of();
        }
        var rewrite = Rewrite.of(crash.file());
        uses.forEach(use -> rewrite.replace(use, near.name()));
        return List.of(rewrite.because(
                "there is no " + symbol.kind() + " `" + symbol.name() + "`, but `" + near.name() + "`",
                0.94 * near.likeness()));
    }

    /** A plain variable is renamed in its whole method, anything else where the compiler points. */
    private static List<Node> uses(UnresolvedSymbol symbol, Node place) {
        var exact = Stream.concat(Stream.of(place), place.descendants())
                .filter(node ->
                        node.is("identifier", "type_identifier") && node.text().equals(symbol.name()))
                .toList();
        boolean plain =
                symbol.kind().equals("variable") && exact.stream().limit(1).allMatch(Code::isVariable);
        if (symbol.kind().equals("class")) {
            return Stream.concat(
                            place.tree().nodes("type_identifier"), place.tree().nodes("identifier"))
                    .filter(node -> node.text().equals(symbol.name()))
                    .toList();
        }
        return plain
                ? Callable.methodAround(place).stream()
                        .flatMap(method -> method.node().descendants("identifier"))
                        .filter(node -> node.text().equals(symbol.name()) && Code.isVariable(node))
                        .toList()
                : exact.stream().limit(1).toList();
    }

    private static Stream<String> variables(JavaCrash crash, UnresolvedSymbol symbol, Node place) {
        var behindDot = place.is("field_access")
                || place.parent().filter(each -> each.is("field_access")).isPresent();
        var fields = symbol.type().stream()
                .flatMap(type -> crash.project().type(new JavaType(type).simple(), crash.file()).stream()
                        .flatMap(TypeDeclaration::fields)
                        .map(Field::name));
        return behindDot && symbol.location().startsWith("variable")
                ? fields
                : Stream.concat(Variable.visibleAt(place).stream().map(Variable::name), fields);
    }

    private static Stream<String> methods(JavaCrash crash, UnresolvedSymbol symbol, Node place) {
        var own = symbol.type()
                .map(type -> crash.project().type(new JavaType(type).simple(), crash.file()).stream())
                .orElseGet(() -> TypeDeclaration.around(place).stream());
        var platform = symbol.type().stream()
                .flatMap(type -> new JavaType(type).platformClass().stream())
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName);
        var declared = own.flatMap(type -> Stream.concat(
                type.methods().map(Callable::name),
                type.fields().filter(Field::isComponent).map(Field::name)));
        return Stream.concat(declared, platform);
    }

    private static Stream<String> types(JavaCrash crash) {
        var project = crash.project().index().files().stream()
                .map(path -> String.valueOf(path.getFileName()).replaceFirst("\\.java$", ""));
        var imported = crash.file().imports().names().stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .filter(name -> !name.equals("*"));
        var declared = crash.file().types().map(TypeDeclaration::name);
        return Stream.of(declared, imported, project, COMMON.stream()).flatMap(each -> each);
    }
}
