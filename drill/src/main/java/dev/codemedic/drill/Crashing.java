package dev.codemedic.drill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs that crash with a text in a variable and in the message, in the first language that is installed. */
record Crashing(Path project, List<String> command) {

    /** @param text must need no escaping @param where the project's name */
    static Crashing with(Ground ground, String where, String name, String text) throws IOException {
        boolean python =
                ground.languages().stream().anyMatch(language -> language.name().equals("python"));
        if (python) {
            return new Crashing(
                    ground.project(where, "app.py", """
                    import codecs

                    def load(%s, limit):
                        raise ValueError("refused: " + %s)

                    load(codecs.decode("%s", "rot13"), 3)
                    """.formatted(name, name, rotated(text))),
                    List.of("python3", "app.py"));
        }
        return new Crashing(
                ground.project(where, "App.java", """
                class App {
                    static void load(String %s, int limit) {
                        throw new IllegalStateException("refused: " + %s);
                    }

                    public static void main(String[] arguments) {
                        load(new StringBuilder("%s").reverse().toString(), 3);
                    }
                }
                """.formatted(name, name, new StringBuilder(text).reverse())),
                List.of("java", "App.java"));
    }

    /** So that the text itself does not stand in the source. */
    private static String rotated(String text) {
        var rotated = new StringBuilder();
        text.chars()
                .forEach(c -> rotated.append((char)
                        (c >= 'a' && c <= 'z'
                                ? 'a' + (c - 'a' + 13) % 26
                                : c >= 'A' && c <= 'Z' ? 'A' + (c - 'A' + 13) % 26 : c)));
        return rotated.toString();
    }
}
