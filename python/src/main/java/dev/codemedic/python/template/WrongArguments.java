package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.core.propose.NearNames;
import dev.codemedic.python.code.Call;
import dev.codemedic.python.code.ClassDefinition;
import dev.codemedic.python.code.FunctionDefinition;
import dev.codemedic.python.code.Parameter;
import dev.codemedic.python.live.VisibleNames;
import dev.codemedic.syntax.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call does not fit the function: a method that lacks {@code self} gets it, a misspelt keyword is put right, a
 * variable that bears the missing parameter's name is passed, surplus arguments are dropped, and a method that is asked
 * of the class is asked of an instance.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class WrongArguments implements PythonTemplate {
    private static final Pattern TOO_MANY = Pattern.compile(
            "(?:[\\w.<>]+\\.)?(\\w+)\\(\\) takes (?:from \\d+ to )?(\\d+) positional arguments? but (\\d+) (?:was|were) given");
    private static final Pattern OF_BUILTIN =
            Pattern.compile("(?:[\\w.]+\\.)?(\\w+)\\(\\) takes (?:exactly|at most) \\w+ arguments? \\(\\d+ given\\)");
    private static final Pattern MISSING = Pattern.compile(
            "(?:[\\w.<>]+\\.)?(\\w+)\\(\\) missing \\d+ required (?:positional|keyword-only) arguments?: (.*)");
    private static final Pattern UNEXPECTED =
            Pattern.compile("(?:[\\w.<>]+\\.)?(\\w+)\\(\\) got an unexpected keyword argument '(\\w+)'");
    private static final Pattern QUOTED = Pattern.compile("'(\\w+)'");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (!crash.thrownByProject()) {
            return Stream.empty();
        }
        return crash.message(TOO_MANY)
                .map(found -> tooMany(
                        crash, found.group(1), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))))
                .or(() -> crash.message(OF_BUILTIN)
                        .map(found -> calls(crash, found.group(1)).flatMap(call -> gathered(crash, call))))
                .or(() -> crash.message(MISSING).map(found -> missing(crash, found.group(1), quoted(found.group(2)))))
                .or(() -> crash.message(UNEXPECTED).map(found -> unexpected(crash, found.group(1), found.group(2))))
                .orElse(Stream.empty());
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static Stream<Call> calls(PythonCrash crash, String function) {
        var all = crash.prime().suspects("call").stream().map(Call::new).toList();
        var named = all.stream().filter(call -> call.name().equals(function)).toList();
        boolean constructs = function.equals("__init__");
        return (named.isEmpty() && constructs || named.isEmpty() && all.size() == 1 ? all : named)
                .stream().limit(1);
    }

    /** The function that is called, where the project defines it. */
    private static Optional<FunctionDefinition> callee(PythonCrash crash, String name) {
        var place = crash.thrown().facts().getOrDefault("definition", List.of());
        if (place.size() == 2) {
            return crash.project()
                    .file(Path.of(place.getFirst()))
                    .flatMap(file -> file.functionAt(name, Integer.parseInt(place.getLast())));
        }
        var found = crash.project()
                .definers(name)
                .flatMap(file ->
                        file.functions().filter(function -> function.name().equals(name)))
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static Stream<Candidate> tooMany(PythonCrash crash, String name, int taken, int given) {
        return calls(crash, name).flatMap(call -> {
            var callee = callee(crash, name);
            var lacksSelf = callee.filter(WrongArguments::lacksSelf).stream()
                    .flatMap(function -> withSelf(crash, function, given - taken));
            int surplus = given - taken;
            var arguments = call.positional();
            boolean droppable = !call.splats()
                    && arguments.size() >= surplus
                    && arguments.size() == call.arguments().size();
            var shorter = droppable
                    ? crash.draft()
                            .replace(
                                    call.node().tree().file(),
                                    arguments.size() == surplus
                                            ? arguments.getFirst().start()
                                            : arguments
                                                    .get(arguments.size() - surplus - 1)
                                                    .end(),
                                    arguments.getLast().end(),
                                    "")
                            .because(0.38, "`" + name + "` takes " + taken + ", so the last argument is dropped")
                    : Stream.<Candidate>empty();
            return Stream.of(lacksSelf, gathered(crash, call), named(crash, call, surplus), shorter)
                    .flatMap(each -> each);
        });
    }

    /** Parameters behind a {@code *} must be named: {@code connect(host, 8080)} becomes {@code connect(host, port=8080)}. */
    private static Stream<Candidate> named(PythonCrash crash, Call call, int surplus) {
        var signature = crash.thrown().fact("signature").orElse("");
        int star = signature.indexOf("*, ");
        var positional = call.positional();
        if (star < 0 || call.arguments().size() != positional.size() || call.splats()) {
            return Stream.empty();
        }
        var free = names("(" + signature.substring(star + 3));
        if (free.size() < surplus) {
            return Stream.empty();
        }
        var draft = crash.draft();
        for (int i = 0; i < surplus; i++) {
            var argument = positional.get(positional.size() - surplus + i);
            draft.wrap(argument, free.get(i) + "=", "");
        }
        return draft.because(0.88, "`" + free.getFirst() + "` can only be passed by its name");
    }

    /** Functions that take one collection, called with its elements. */
    private static Stream<Candidate> gathered(PythonCrash crash, Call call) {
        boolean collects = List.of("append", "extend", "add", "sum", "join", "tuple", "set", "list")
                .contains(call.name());
        var arguments = call.positional();
        return collects
                        && arguments.size() > 1
                        && arguments.size() == call.arguments().size()
                ? crash.draft()
                        .replace(
                                call.node().tree().file(),
                                arguments.getFirst().start(),
                                arguments.getLast().end(),
                                call.name().equals("append") || call.name().equals("add")
                                        ? "(" + joined(arguments) + ")"
                                        : "[" + joined(arguments) + "]")
                        .because(0.86, "`" + call.name() + "` takes one argument; the values are put together")
                : Stream.empty();
    }

    private static String joined(List<Node> arguments) {
        return String.join(", ", arguments.stream().map(Node::text).toList());
    }

    private static boolean lacksSelf(FunctionDefinition function) {
        var first =
                function.parameters().stream().findFirst().map(Parameter::name).orElse("");
        return function.isMethod() && !first.equals("self") && !first.equals("cls");
    }

    private static Stream<Candidate> withSelf(PythonCrash crash, FunctionDefinition function, int surplus) {
        if (surplus != 1) {
            return Stream.empty();
        }
        return function.node().field("parameters").stream()
                .flatMap(parameters -> crash.draft()
                        .replace(
                                parameters.tree().file(),
                                parameters.start() + 1,
                                parameters.start() + 1,
                                function.parameters().isEmpty() ? "self" : "self, ")
                        .because(
                                0.97,
                                "the method `" + function.name() + "` does not name `self`, which every call passes"));
    }

    private static Stream<Candidate> missing(PythonCrash crash, String name, List<String> parameters) {
        return calls(crash, name)
                .flatMap(call -> Stream.of(
                                onInstance(crash, call, parameters),
                                passed(crash, call, parameters),
                                preset(crash, name, parameters))
                        .flatMap(each -> each));
    }

    private static Stream<Candidate> passed(PythonCrash crash, Call call, List<String> parameters) {
        var visible = VisibleNames.of(crash.prime(), crash.thrown());
        var texts = parameters.stream()
                .flatMap(parameter -> visible.contains(parameter)
                        ? Stream.of(parameter)
                        : crash
                                .prime()
                                .value("self")
                                .filter(self -> self.member(parameter).isPresent())
                                .map(self -> "self." + parameter)
                                .stream())
                .toList();
        if (texts.size() != parameters.size() || parameters.isEmpty() || call.splats()) {
            return Stream.empty();
        }
        boolean named = call.arguments().size() > call.positional().size();
        var text = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            text.append(i == 0 ? "" : ", ")
                    .append(named ? parameters.get(i) + "=" : "")
                    .append(texts.get(i));
        }
        int end = call.node().end() - 1;
        return crash.draft()
                .replace(call.node().tree().file(), end, end, (call.arguments().isEmpty() ? "" : ", ") + text)
                .because(0.9, "`" + text + "` is at hand and bears the missing parameter's name");
    }

    /** {@code Cart.total()} becomes {@code Cart().total()} where the class can be made from nothing. */
    private static Stream<Candidate> onInstance(PythonCrash crash, Call call, List<String> parameters) {
        if (!parameters.equals(List.of("self")) && !parameters.contains("self")) {
            return Stream.empty();
        }
        return call.receiver().filter(receiver -> receiver.is("identifier")).stream()
                .flatMap(receiver -> crash
                        .project()
                        .type(receiver.text(), crash.prime().file())
                        .stream()
                        .filter(type -> simple(crash, type))
                        .flatMap(type -> crash.draft()
                                .append(receiver, "()")
                                .because(0.9, "`" + type.name() + "` is the class; the method needs an instance")));
    }

    private static boolean simple(PythonCrash crash, ClassDefinition type) {
        return crash.project()
                .method(type, "__init__")
                .map(init -> init.parameters().stream()
                        .skip(1)
                        .allMatch(parameter -> parameter.preset().isPresent()
                                || !parameter.star().isEmpty()))
                .orElse(true);
    }

    private static Stream<Candidate> preset(PythonCrash crash, String name, List<String> parameters) {
        return callee(crash, name).stream()
                .flatMap(function -> function.parameters().reversed().stream().limit(1))
                .filter(last -> parameters.equals(List.of(last.name()))
                        && last.star().isEmpty()
                        && !last.name().equals("self"))
                .flatMap(last -> crash.draft()
                        .append(last.node(), last.node().is("typed_parameter") ? " = None" : "=None")
                        .because(0.42, "`" + last.name() + "` becomes optional"));
    }

    private static Stream<Candidate> unexpected(PythonCrash crash, String name, String keyword) {
        var known = crash.thrown()
                .fact("signature")
                .map(WrongArguments::names)
                .orElseGet(() -> callee(crash, name)
                        .map(function -> function.parameters().stream()
                                .map(Parameter::name)
                                .toList())
                        .orElse(List.of()));
        return calls(crash, name).flatMap(call -> {
            var written = call.arguments().stream()
                    .filter(argument -> argument.is("keyword_argument"))
                    .map(argument -> argument.field("name").map(Node::text).orElse(""))
                    .toList();
            var free = known.stream().filter(each -> !written.contains(each)).toList();
            return call.arguments().stream()
                    .filter(argument -> argument.is("keyword_argument"))
                    .flatMap(argument -> argument.field("name").stream())
                    .filter(node -> node.text().equals(keyword))
                    .flatMap(node -> NearNames.of(keyword, free).stream()
                            .limit(2)
                            .flatMap(near -> crash.draft()
                                    .replace(node, near.name())
                                    .because(
                                            near.likeness() * 0.97,
                                            "`" + name + "` has no parameter `" + keyword + "`; it has `" + near.name()
                                                    + "`")));
        });
    }

    /** The names in a signature such as {@code (self, items, *, tax=0.2)}. */
    private static List<String> names(String signature) {
        return Pattern.compile("(?<=[(, ])\\*{0,2}([A-Za-z_]\\w*)(?=[,=)])")
                .matcher(signature)
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.equals("self"))
                .toList();
    }
}
