package dev.codemedic.learn.rule;

import dev.codemedic.learn.lesson.Transfer;
import dev.codemedic.learn.pattern.PatternUnreadable;
import java.util.ArrayList;
import java.util.List;

/** Runs a rule's own test. */
record RuleCheck(Rule rule) {

    List<String> failures() {
        var grammar = Transfer.grammar(rule.when().language());
        if (grammar.isEmpty()) {
            return List.of("there are no rules for the language " + rule.when().language());
        }
        var failures = new ArrayList<String>();
        try {
            var transfer = Transfer.of(grammar.get(), rule.pattern(), rule.replacement(), rule.imports());
            if (!transfer.isTelling()) {
                failures.add("the pattern fits nearly any code");
            }
            if (rule.heals().isEmpty()) {
                failures.add("its test heals nothing");
            }
            int number = 1;
            for (var example : rule.heals()) {
                if (!transfer.healed(grammar.get(), example.before(), example.offered())
                        .contains(example.after())) {
                    failures.add("example " + number + " is not healed as it says");
                }
                number++;
            }
            number = 1;
            for (var code : rule.leavesAlone()) {
                if (!transfer.healed(grammar.get(), code, List.of()).isEmpty()) {
                    failures.add("code " + number + " that it must leave alone is changed");
                }
                number++;
            }
        } catch (PatternUnreadable unusable) {
            failures.add("pattern or replacement cannot be used: " + unusable.getMessage());
        }
        return failures;
    }
}
