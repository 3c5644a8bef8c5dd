package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A value that JSON does not know is written as JSON: {@code default} says how. Dates, decimals and paths are written
 * as text, sets as lists.
 *
 * <p>Unsafe where the reader expects another form.
 */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class NoJson implements PythonTemplate {
    private static final Pattern MESSAGE = Pattern.compile("Object of type '?([\\w.]+)'? is not JSON serializable");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        var type = crash.message(MESSAGE).map(found -> found.group(1)).orElse("");
        var how = switch (type) {
            case "set", "frozenset", "dict_keys", "dict_values", "generator", "map", "filter", "deque", "ndarray" ->
                "list";
            case "Decimal", "float32", "float64", "Fraction" -> "float";
            case "int32", "int64" -> "int";
            case "date", "datetime", "time", "timedelta", "PosixPath", "WindowsPath", "UUID", "bytes" -> "str";
            default -> "vars";
        };
        if (type.isEmpty() || type.matches("function|builtin_function_or_method|method|module|type|coroutine")) {
            return Stream.empty();
        }
        return crash.frames().stream()
                .limit(2)
                .flatMap(frame -> frame.suspects("call").stream())
                .map(Call::new)
                .filter(call ->
                        call.name().matches("dumps?") && call.keyword("default").isEmpty())
                .limit(1)
                .flatMap(call -> crash.draft()
                        .replace(
                                call.node().tree().file(),
                                call.node().end() - 1,
                                call.node().end() - 1,
                                ", default=" + how)
                        .because(
                                how.equals("vars") ? 0.6 : 0.84,
                                "JSON has no " + type + "; it is written as `" + how + "` gives it"));
    }
}
