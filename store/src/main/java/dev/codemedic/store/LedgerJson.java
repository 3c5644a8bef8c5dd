package dev.codemedic.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.core.model.Ledger;
import dev.codemedic.core.model.Usage;
import java.util.List;

/** The ledger as JSON for other programs. Times are ISO 8601, durations seconds, money US dollars. */
public final class LedgerJson {
    private LedgerJson() {}

    /** Entries in the order given, and what all of them come to, on one line. */
    public static String of(List<Ledger.Entry> entries, SqliteLedger.Total total) {
        var json = new ObjectMapper().createObjectNode();
        var list = json.putArray("entries");
        for (var entry : entries) {
            var one = list.addObject()
                    .put("at", entry.at().toString())
                    .put("model", entry.model())
                    .put("local", entry.local())
                    .put("role", entry.role())
                    .put("prompt", entry.prompt())
                    .put("outcome", entry.outcome());
            usage(one, entry.usage());
            one.put("sent", entry.sent());
        }
        var all = json.putObject("total").put("questions", total.questions()).put("away", total.away());
        usage(all, total.usage());
        return JsonLine.of(json);
    }

    private static void usage(ObjectNode node, Usage usage) {
        node.put("question_tokens", usage.questionTokens())
                .put("answer_tokens", usage.answerTokens())
                .put("seconds", usage.time().toNanos() / 1e9)
                .put("dollars", usage.price());
    }
}
