package dev.codemedic.cli;

import dev.codemedic.core.model.Ledger;
import dev.codemedic.store.LedgerJson;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what was sent to language models. */
@CommandLine.Command(
        name = "ledger",
        description = {
            "Show what was sent to language models from this project:",
            "when, to whom, at what cost, and with --text the exact words."
        })
final class LedgerCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Option(names = "--last", paramLabel = "N", description = "Entries to show (default: ${DEFAULT-VALUE}).")
    int last = 20;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            converter = Day.class,
            description = "Only from that day on, such as 2026-11-01.")
    @Nullable
    LocalDate since;

    @Option(names = "--away", description = "Only what left this machine.")
    boolean away;

    @Option(names = "--text", description = "Show the exact words that were sent.")
    boolean text;

    @Option(names = "--json", description = "Print entries, with the exact words, and total as one line of JSON.")
    boolean json;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var project = where.project();
        try (var ledger = SqliteLedger.open(Wiring.state(project).resolve("medic.db"))) {
            var part = new SqliteLedger.Part(
                    since == null
                            ? Instant.EPOCH
                            : since.atStartOfDay(ZoneId.systemDefault()).toInstant(),
                    away);
            var entries = ledger.newest(part, Math.max(1, last)).reversed();
            var total = ledger.total(part);
            if (json) {
                System.out.println(LedgerJson.of(entries, total));
                return 0;
            }
            if (entries.isEmpty()) {
                System.out.println(
                        part.equals(SqliteLedger.Part.ALL)
                                ? "Nothing was sent to any model from here."
                                : "Nothing of that kind was sent to any model from here.");
                return 0;
            }
            int width = Math.clamp(
                    entries.stream()
                            .mapToInt(entry -> entry.model().length())
                            .max()
                            .orElse(0),
                    8,
                    32);
            var row = "%-19s  %-" + width + "s %-5s %-9s %-11s %6s %6s %7s %8s";
            System.out.println(
                    String.format(row, "WHEN", "MODEL", "WHERE", "ROLE", "OUTCOME", "ASKED", "ANSWER", "TIME", "COST"));
            entries.forEach(entry -> row(row, width, entry));
            sum(total);
            return 0;
        }
    }

    /** A question is kept before it goes out; what it has cost stands in the row that says what became of it. */
    private void row(String row, int width, Ledger.Entry entry) {
        var usage = entry.usage();
        boolean asked = entry.outcome().equals("asked");
        var line = String.format(
                row,
                TIME.format(entry.at()),
                Plain.line(entry.model(), width),
                entry.local() ? "here" : "away",
                Plain.line(entry.role(), 9),
                Plain.line(entry.outcome().replace('_', ' '), 11),
                asked ? "" : usage.questionTokens(),
                asked ? "" : usage.answerTokens(),
                asked ? "" : String.format(Locale.ROOT, "%.1fs", usage.time().toNanos() / 1e9),
                asked ? "" : String.format(Locale.ROOT, "$%.4f", usage.price()));
        System.out.println(line.stripTrailing());
        if (text && asked) {
            entry.sent().lines().forEach(words -> System.out.println("    | " + Plain.line(words, 400)));
        }
    }

    private static void sum(SqliteLedger.Total total) {
        System.out.printf(
                Locale.ROOT,
                "In all %s, %,d tokens, $%.4f; %s left this machine.%n",
                Report.count(total.questions(), "question"),
                total.usage().tokens(),
                total.usage().price(),
                total.away() == 0 ? "none" : String.valueOf(total.away()));
    }
}
