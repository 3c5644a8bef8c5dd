package dev.codemedic.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.codemedic.learn.rule.Rule;
import dev.codemedic.store.JsonLine;
import java.util.List;

/** Rules as one line of JSON. */
final class RulesJson {
    private RulesJson() {}

    static String of(List<Rule> rules) {
        var json = new ObjectMapper().createObjectNode();
        var all = json.putArray("rules");
        for (var rule : rules) {
            var entry = all.addObject()
                    .put("name", rule.name())
                    .put("language", rule.when().language())
                    .put("type", rule.when().type())
                    .put("pattern", rule.pattern())
                    .put("replacement", rule.replacement())
                    .put("kept", rule.standing().kept())
                    .put("dropped", rule.standing().dropped())
                    .put("enabled", rule.standing().enabled())
                    .put("stopped", rule.standing().off())
                    .put("origin", rule.origin().project());
            var incidents = entry.putArray("incidents");
            rule.origin().incidents().forEach(incidents::add);
        }
        return JsonLine.of(json);
    }
}
