package dev.codemedic.bench.quixbugs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.codemedic.bench.input.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The inputs that a program is judged on: like the given ones; by hand where a precondition is more than a shape. */
final class ProgramInputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String OPERATORS = "+-*/";
    private static final int LONG = 40;

    private ProgramInputs() {}

    static Inputs of(String program, List<JsonNode> given) {
        long seed = program.hashCode();
        return GraphInputs.of(program, seed)
                .or(() -> byHand(program).map(maker -> Inputs.made(given, seed, maker)))
                .orElseGet(() -> Inputs.like(given, longest(program), seed));
    }

    /** Programs that take exponential time get short inputs. */
    private static int longest(String program) {
        return switch (program) {
            case "levenshtein" -> 6;
            case "longest_common_subsequence", "powerset", "possible_change" -> 7;
            default -> LONG;
        };
    }

    private static Optional<Function<RandomGenerator, JsonNode>> byHand(String program) {
        return switch (program) {
            case "hanoi" -> Optional.of(ProgramInputs::hanoi);
            case "kheapsort" -> Optional.of(ProgramInputs::nearlySorted);
            case "knapsack" -> Optional.of(ProgramInputs::knapsack);
            case "next_palindrome" -> Optional.of(ProgramInputs::palindrome);
            case "pascal", "sieve" -> Optional.of(random -> arguments(JSON.numberNode(1 + random.nextInt(540))));
            case "rpn_eval" -> Optional.of(random -> arguments(postfix(random)));
            case "shunting_yard" -> Optional.of(random -> arguments(infix(random)));
            case "sqrt" -> Optional.of(ProgramInputs::sqrt);
            case "subsequences" -> Optional.of(ProgramInputs::subsequences);
            case "wrap" -> Optional.of(ProgramInputs::wrap);
            default -> Optional.empty();
        };
    }

    /** Three pegs; a higher tower takes twice the time. */
    private static JsonNode hanoi(RandomGenerator random) {
        return arguments(number(random.nextInt(12)), number(1 + random.nextInt(3)), number(1 + random.nextInt(3)));
    }

    /** No element is more than k places from where it belongs. */
    private static JsonNode nearlySorted(RandomGenerator random) {
        int size = 1 + random.nextInt(12);
        int far = random.nextInt(size);
        var rest = new ArrayList<Integer>();
        random.ints(size, 0, 30).sorted().forEach(rest::add);
        var list = JSON.arrayNode();
        for (int at = 0; at < size; at += 2 * far + 1) {
            var window = new ArrayList<>(rest.subList(at, Math.min(size, at + far + 1)));
            var after = rest.subList(Math.min(size, at + far + 1), Math.min(size, at + 2 * far + 1));
            while (!window.isEmpty()) {
                list.add(window.remove(random.nextInt(window.size())));
            }
            after.forEach(list::add);
        }
        return arguments(list, number(far));
    }

    private static JsonNode knapsack(RandomGenerator random) {
        var items = JSON.arrayNode();
        for (int left = 1 + random.nextInt(8); left > 0; left--) {
            items.add(JSON.arrayNode().add(1 + random.nextInt(60)).add(1 + random.nextInt(100)));
        }
        return arguments(number(1 + random.nextInt(200)), items);
    }

    private static JsonNode palindrome(RandomGenerator random) {
        int size = 1 + random.nextInt(9);
        var digits = new int[size];
        for (int at = 0; at < (size + 1) / 2; at++) {
            int digit = random.nextInt(3) == 0 ? 9 : random.nextInt(10);
            digits[at] = at == 0 ? Math.max(1, digit) : digit;
            digits[size - 1 - at] = digits[at];
        }
        var list = JSON.arrayNode();
        for (int digit : digits) {
            list.add(digit);
        }
        return arguments(list);
    }

    private static ArrayNode postfix(RandomGenerator random) {
        var tokens = JSON.arrayNode();
        int waiting = 0;
        int most = 1 + random.nextInt(8);
        for (int numbers = 0; numbers < most || waiting > 1; ) {
            if (numbers < most && (waiting < 2 || random.nextBoolean())) {
                tokens.add((double) (random.nextInt(4) == 0 ? random.nextInt(400) / 4.0 : 1 + random.nextInt(20)));
                numbers++;
                waiting++;
            } else {
                tokens.add(operator(random));
                waiting--;
            }
        }
        return tokens;
    }

    private static ArrayNode infix(RandomGenerator random) {
        var tokens = JSON.arrayNode();
        int numbers = random.nextInt(9);
        for (int at = 0; at < numbers; at++) {
            if (at > 0) {
                tokens.add(operator(random));
            }
            tokens.add(random.nextInt(100));
        }
        return tokens;
    }

    private static JsonNode sqrt(RandomGenerator random) {
        int epsilon = 1 + random.nextInt(90);
        return arguments(
                random.nextBoolean()
                        ? number(1 + random.nextInt(500))
                        : JSON.numberNode(1 + random.nextInt(100_000) / 100.0),
                JSON.numberNode(epsilon / 100.0));
    }

    private static JsonNode subsequences(RandomGenerator random) {
        int from = random.nextInt(-5, 25);
        return arguments(number(from), number(from + random.nextInt(-4, 11)), number(1 + random.nextInt(6)));
    }

    /** No word is wider than a line: behind a first one, the fixed version never ends. */
    private static JsonNode wrap(RandomGenerator random) {
        int columns = 2 + random.nextInt(40);
        var text = new StringBuilder();
        for (int words = random.nextInt(30); words > 0; words--) {
            text.append("abcdefghijklmnopqrstuvwxyz,.;'abcdefghijk", 0, 1 + random.nextInt(Math.min(columns - 1, 14)));
            text.append(" ".repeat(words == 1 ? random.nextInt(2) : 1 + random.nextInt(8) / 7));
        }
        var solid = random.nextInt(6) == 0 ? text.toString().replace(" ", "") : text.toString();
        return arguments(JSON.textNode(solid), number(columns));
    }

    private static String operator(RandomGenerator random) {
        return String.valueOf(OPERATORS.charAt(random.nextInt(OPERATORS.length())));
    }

    private static JsonNode number(int value) {
        return JSON.numberNode(value);
    }

    private static JsonNode arguments(JsonNode... values) {
        return JSON.arrayNode().addAll(List.of(values));
    }
}
