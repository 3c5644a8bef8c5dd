package dev.codemedic.python.template;

import com.google.auto.service.AutoService;
import dev.codemedic.core.failure.Value;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.Heals;
import dev.codemedic.python.code.Call;
import dev.codemedic.syntax.Node;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bytes and text meet: text is encoded, or bytes are decoded, where the other is wanted; a literal gets its prefix. */
@AutoService(PythonTemplate.class)
@Heals({"TypeError"})
public final class BytesAndText implements PythonTemplate {
    private static final Pattern WANTS_BYTES = Pattern.compile(
            "a bytes-like object is required, not '?str'?|cannot use a bytes pattern on a string-like object"
                    + "|\\w+ first arg must be bytes or a tuple of bytes, not str"
                    + "|(?:Strings|Unicode-objects) must be encoded before hashing"
                    + "|(?:\\w+\\(\\) )?argument (?:\\d+ )?(?:must be|should be).*bytes.*, not '?str'?"
                    + "|argument should be integer or bytes-like object, not '?str'?"
                    + "|string argument without an encoding");
    private static final Pattern WANTS_TEXT = Pattern.compile("write\\(\\) argument must be str, not bytes"
            + "|cannot use a string pattern on a bytes-like object|\\w+ first arg must be str or a tuple of str, not bytes"
            + "|sequence item \\d+: expected str instance, bytes found|must be str, not bytes"
            + "|'in <string>' requires string as left operand, not bytes");

    @Override
    public Stream<Candidate> propose(PythonCrash crash) {
        if (WANTS_BYTES.matcher(crash.message()).lookingAt()) {
            return Stream.concat(operands(crash, Value.Kind.TEXT), receivers(crash, Value.Kind.BYTES));
        }
        if (WANTS_TEXT.matcher(crash.message()).lookingAt()) {
            return Stream.concat(operands(crash, Value.Kind.BYTES), receivers(crash, Value.Kind.TEXT));
        }
        return OperandFault.in(crash)
                .filter(fault -> fault.operator().equals("+"))
                .flatMap(fault -> fault.is(fault.left(), "bytes") && fault.is(fault.right(), "str")
                        ? Stream.concat(
                                other(crash, fault.right(), Value.Kind.TEXT, 0.86),
                                other(crash, fault.left(), Value.Kind.BYTES, 0.7))
                        : fault.is(fault.left(), "str") && fault.is(fault.right(), "bytes")
                                ? other(crash, fault.right(), Value.Kind.BYTES, 0.92)
                                : Stream.empty());
    }

    /** Arguments and compared values of the wrong kind. */
    private static Stream<Candidate> operands(PythonCrash crash, Value.Kind wrong) {
        return crash.prime().suspects("call", "comparison_operator").stream()
                .flatMap(node -> Call.of(node)
                        .map(call -> call.arguments().stream())
                        .orElseGet(() -> node.namedChildren().stream().limit(1)))
                .filter(node -> is(crash, node, wrong))
                .limit(2)
                .flatMap(node -> other(crash, node, wrong, 0.9));
    }

    /** The object whose method wants its own kind, or the pattern and the text it is looked for in. */
    private static Stream<Candidate> receivers(PythonCrash crash, Value.Kind wrong) {
        return crash.prime().suspects("call", "comparison_operator").stream()
                .flatMap(node -> Call.of(node)
                        .map(call -> call.receiver().stream())
                        .orElseGet(() -> node.namedChildren().stream().skip(1)))
                .filter(node -> is(crash, node, wrong))
                .limit(1)
                .flatMap(node -> other(crash, node, wrong, 0.78));
    }

    private static boolean is(PythonCrash crash, Node node, Value.Kind kind) {
        boolean bytes = kind == Value.Kind.BYTES;
        if (node.is("string")) {
            return node.text().matches("(?s)[rR]?[bB].*") == bytes;
        }
        return crash.prime()
                .value(node)
                .map(value -> value.kind() == kind)
                .orElse(Call.of(node)
                        .filter(call -> bytes
                                ? call.name().matches("encode|b64encode|check_output|recv")
                                : call.name().matches("decode|join|format|dumps|str|upper|lower|strip"))
                        .isPresent());
    }

    private static Stream<Candidate> other(PythonCrash crash, Node node, Value.Kind wrong, double prior) {
        if (wrong == Value.Kind.TEXT) {
            return node.is("string")
                            && node.text().chars().allMatch(c -> c < 128)
                            && !node.text().matches("(?s)[fFuU].*")
                    ? crash.draft().wrap(node, "b", "").because(prior + 0.04, "bytes are wanted, not text")
                    : crash.draft()
                            .wrap(node, open(node), close(node) + ".encode()")
                            .because(prior, "bytes are wanted, not text");
        }
        return node.is("string")
                ? crash.draft()
                        .replace(node, node.text().replaceFirst("[bB]", ""))
                        .because(prior + 0.04, "text is wanted, not bytes")
                : crash.draft()
                        .wrap(node, open(node), close(node) + ".decode()")
                        .because(prior, "text is wanted, not bytes");
    }

    private static String open(Node node) {
        return node.is("binary_operator", "conditional_expression", "await") ? "(" : "";
    }

    private static String close(Node node) {
        return open(node).isEmpty() ? "" : ")";
    }
}
