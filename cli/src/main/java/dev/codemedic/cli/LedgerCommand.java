package dev.codemedic.cli;

import dev.codemedic.core.model.Ledger;
import dev.codemedic.store.SqliteLedger;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what was sent to language models. */
@CommandLine.Command(
        name = "ledger",
        description = {
            "Show what was sent to language models from this project: when, to whom, at what cost,",
            "and with --text the exact words."
        })
final class LedgerCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Option(names = "--last", paramLabel = "N", description = "Entries to show (default: ${DEFAULT-VALUE}).")
    int last = 20;

    @Option(names = "--text", description = "Show the exact words that were sent.")
    boolean text;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var project = where.project();
        try (var ledger = SqliteLedger.open(Wiring.state(project).resolve("medic.db"))) {
            var entries = ledger.newest(Math.max(1, last)).reversed();
            if (entries.isEmpty()) {
                System.out.println("Nothing was sent to any model from here.");
                return 0;
            }
            System.out.printf(
                    "%-19s  %-32s %-5s %-10s %-11s %7s %7s %7s %8s%n",
                    "WHEN", "MODEL", "WHERE", "ROLE", "OUTCOME", "ASKED", "ANSWER", "TIME", "COST");
            entries.forEach(this::row);
            return 0;
        }
    }

    private void row(Ledger.Entry entry) {
        var usage = entry.usage();
        System.out.printf(
                Locale.ROOT,
                "%-19s  %-32s %-5s %-10s %-11s %7d %7d %6.1fs  $%.4f%n",
                TIME.format(entry.at()),
                Plain.line(entry.model(), 32),
                entry.local() ? "here" : "away",
                Plain.line(entry.role(), 10),
                Plain.line(entry.outcome(), 11),
                usage.questionTokens(),
                usage.answerTokens(),
                usage.time().toNanos() / 1e9,
                usage.price());
        if (text && entry.outcome().equals("asked")) {
            entry.sent().lines().forEach(line -> System.out.println("    | " + Plain.line(line, 400)));
        }
    }
}
