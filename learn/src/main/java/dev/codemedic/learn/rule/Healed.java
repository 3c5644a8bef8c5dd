package dev.codemedic.learn.rule;

import java.util.List;

/**
 * Code that a rule heals: where it was learned, and a test of it.
 *
 * @param incident the incident that the fix is from; empty where nobody says
 * @param before the faulty code
 * @param after exactly what must become of it
 * @param offered the names or keys that the run offered where one was written wrongly; else none
 */
public record Healed(String incident, String before, String after, List<String> offered) {
    public Healed {
        offered = List.copyOf(offered);
    }
}
