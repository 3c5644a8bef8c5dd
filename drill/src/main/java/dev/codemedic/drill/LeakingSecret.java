package dev.codemedic.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A password stands in a variable and in the message of a crash. */
final class LeakingSecret implements Drill {
    private static final String SECRET = "Zq8rT2vLx4pW9sKd";

    @Override
    public String name() {
        return "leaking secret";
    }

    @Override
    public String fault() {
        return "a program crashes with a password in a variable and in the message";
    }

    @Override
    public Outcome run(Ground ground) throws IOException {
        var crashing = Crashing.with(ground, "secret", "password", SECRET);
        var medic = new Medic(ground.medic(), crashing.project());
        var run = new ArrayList<>(List.of("run", "--json", "--"));
        run.addAll(crashing.command());
        var said = medic.says(run.toArray(String[]::new));
        var result = said.lines().filter(line -> line.startsWith("{")).reduce("", String::concat);
        var shown = Stream.of("list", "show", "why")
                .map(word -> word.equals("list") ? List.of(word) : List.of(word, "M-1"));
        for (var words : shown.toList()) {
            if (medic.says(words.toArray(String[]::new)).contains(SECRET)) {
                return Outcome.broken("medic " + words.getFirst() + " shows it");
            }
        }
        if (result.isEmpty()) {
            return Outcome.broken("no result: " + said.lines().reduce("", (_, last) -> last));
        }
        if (result.contains(SECRET)) {
            return Outcome.broken("the result has it");
        }
        return medic.keeps().contains(SECRET)
                ? Outcome.broken("it lies in .medic")
                : Outcome.held("neither shown nor kept");
    }
}
