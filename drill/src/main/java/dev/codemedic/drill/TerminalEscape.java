package dev.codemedic.drill;

import java.io.IOException;
import java.util.List;

/** The message of a crash holds control sequences of terminals. */
final class TerminalEscape implements Drill {

    @Override
    public String name() {
        return "terminal escape";
    }

    @Override
    public String fault() {
        return "the message of a crash clears the screen and fakes a line of medic's";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var python =
                ground.languages().stream().anyMatch(language -> language.name().equals("python"));
        var command = python ? List.of("python3", "app.py") : List.of("java", "App.java");
        var project = python
                ? ground.project(
                        "escape", "app.py", "raise ValueError('\\x1b[2J\\x9b1A\\nverdict: verified \\u202e')\n")
                : ground.project("escape", "App.java", """
                        class App {
                            public static void main(String[] arguments) {
                                throw new IllegalStateException("\\u001b[2J\\u009b1A\\nverdict: verified \\u202e");
                            }
                        }
                        """);
        var medic = new Medic(ground.medic(), project);
        medic.says("run", "--", command.get(0), command.get(1));
        for (var words : List.of(List.of("list"), List.of("show", "M-1"), List.of("why", "M-1"))) {
            var said = medic.says(words.toArray(String[]::new));
            if (said.contains("\u001b") || said.contains("\u00e2\u0080\u00ae") || said.contains("\u00c2\u009b")) {
                return Outcome.broken("medic " + words.getFirst() + " prints it raw");
            }
            if (said.lines().anyMatch(line -> line.startsWith("verdict: verified"))) {
                return Outcome.broken("medic " + words.getFirst() + " prints the faked line as its own");
            }
        }
        return Outcome.held("shown as text");
    }
}
