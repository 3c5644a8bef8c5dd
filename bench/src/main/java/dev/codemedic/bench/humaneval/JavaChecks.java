package dev.codemedic.bench.humaneval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The parts of a {@code Main} class that checks a solution with a list of conditions.
 *
 * @param members what stands before {@code main}
 * @param before the statements before the list; all of them where there is none
 * @param expressions the conditions
 */
record JavaChecks(String members, String before, List<String> expressions) {
    private static final Pattern MAIN = Pattern.compile("public static void main\\(String\\[] \\w+\\)[^{]*\\{");
    private static final String LIST = "List<Boolean> correct = Arrays.asList(";

    static JavaChecks of(String test) {
        var main = MAIN.matcher(test);
        if (!main.find()) {
            throw new IllegalArgumentException("tests without a main method: " + test);
        }
        var members = test.substring(test.indexOf('{') + 1, main.start());
        int body = main.end();
        int list = test.indexOf(LIST, body);
        if (list < 0) {
            int end = test.lastIndexOf('}', test.lastIndexOf('}') - 1);
            return new JavaChecks(members, test.substring(body, end), List.of());
        }
        return new JavaChecks(members, test.substring(body, list), arguments(test, list + LIST.length()));
    }

    /** Splits an argument list at its own commas. */
    private static List<String> arguments(String text, int start) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        int from = start;
        for (int at = start; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"' || letter == '\'') {
                at = closing(text, at);
            } else if (letter == ',' && depth == 0) {
                arguments.add(text.substring(from, at).strip());
                from = at + 1;
            } else if ("([{".indexOf(letter) >= 0) {
                depth++;
            } else if (")]}".indexOf(letter) >= 0 && --depth < 0) {
                arguments.add(text.substring(from, at).strip());
                return List.copyOf(arguments);
            }
        }
        return List.of();
    }

    private static int closing(String text, int quote) {
        int at = quote + 1;
        while (at < text.length() && text.charAt(at) != text.charAt(quote)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
