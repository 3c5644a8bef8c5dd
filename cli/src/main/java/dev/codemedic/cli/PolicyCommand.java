package dev.codemedic.cli;

import dev.codemedic.cli.settings.PolicySettings;
import dev.codemedic.cli.settings.Settings;
import dev.codemedic.cli.settings.SettingsUnusable;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.Breaker;
import dev.codemedic.core.learn.Caps;
import dev.codemedic.core.learn.Probation;
import dev.codemedic.sandbox.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows how far medic goes by itself, and closes the breaker. */
@CommandLine.Command(
        name = "policy",
        description = "Show how far medic goes by itself, and why; `medic policy rearm` closes the breaker.")
final class PolicyCommand implements Callable<Integer> {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /** What can be asked of it. */
    enum Action {
        SHOW,
        REARM
    }

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "rearm",
            description = "Close the breaker: changes may be written without asking again.")
    Action action = Action.SHOW;

    @Option(names = "--json", description = "Print JSON on standard output.")
    boolean json;

    @Mixin
    ProjectOption where = new ProjectOption();

    @Override
    public Integer call() throws IOException {
        var project = where.project();
        PolicySettings settings;
        try {
            settings = Settings.of(project.root(), System.getenv(), Path.of(System.getProperty("user.home")))
                    .policy();
        } catch (SettingsUnusable wrong) {
            System.err.println("medic: " + Plain.text(String.valueOf(wrong.getMessage())));
            return CommandLine.ExitCode.USAGE;
        }
        try (var clinic = Wiring.clinic(project, new Languages(), "auto", Access.NONE)) {
            var archive = clinic.archive();
            if (action == Action.REARM) {
                rearm(archive);
                return 0;
            }
            var open = new FollowUp(project, clinic, new Languages(), System.err).open();
            if (json) {
                System.out.println(PolicyJson.of(settings, archive, open, Instant.now()));
            } else {
                show(settings, archive, open);
            }
            return 0;
        }
    }

    private static void rearm(Archive archive) {
        var open = new Breaker(archive.autonomy(), archive.feedback()).open(Instant.now());
        archive.autonomy().note(Autonomy.Event.REARMED, "", Instant.now());
        System.err.println(
                open.isPresent()
                        ? "The breaker is closed again; it was open since " + Plain.line(open.get(), 300)
                        : "The breaker was closed; it starts to count anew");
    }

    private static void show(PolicySettings settings, Archive archive, List<Probation> open) {
        var style = IncidentCommand.style();
        System.out.println(style.bold("Policy"));
        row("mode", settings.mode().value().word(), settings.mode().source());
        row("kind", settings.kind().value().word(), settings.kind().source());
        row(
                "apply-above",
                number(settings.applyAbove().value()),
                settings.applyAbove().source());
        row(
                "ask-above",
                number(settings.askAbove().value()),
                settings.askAbove().source());
        row(
                "only verified",
                settings.onlyVerified().value() ? "yes" : "no",
                settings.onlyVerified().source());
        row("max-an-hour", settings.hour().value().toString(), settings.hour().source());
        row("max-a-day", settings.day().value().toString(), settings.day().source());
        row(
                "probation-runs",
                settings.runs().value().toString(),
                settings.runs().source());
        row(
                "probation-hours",
                settings.hours().value().toString(),
                settings.hours().source());
        for (var limit : settings.limits()) {
            row("limit", Plain.line(limit.value().words(), 80), limit.source());
        }
        System.out.println();
        System.out.println(style.bold("Without asking"));
        System.out.println("  " + left(settings, archive));
        var breaker = new Breaker(archive.autonomy(), archive.feedback()).open(Instant.now());
        System.out.println("  breaker " + breaker(archive, breaker));
        System.out.println();
        System.out.println(style.bold("Probation"));
        if (open.isEmpty()) {
            System.out.println("  no change is watched");
        }
        for (var probation : open) {
            System.out.println("  " + probation.change() + incident(probation, archive) + ": "
                    + Report.count(probation.runs(), "more run") + ", or until " + MINUTE.format(probation.until()));
        }
    }

    private static void row(String key, String value, String source) {
        System.out.printf("  %-16s %-12s %s%n", key, value, Plain.line(source, 160));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String left(PolicySettings settings, Archive archive) {
        var now = Instant.now();
        int hour = archive.autonomy().count(Autonomy.Event.APPLIED, Caps.hourBefore(now));
        int day = archive.autonomy().count(Autonomy.Event.APPLIED, Caps.dayBefore(now));
        return Report.count(hour, "change") + " in the last hour, " + day + " in the last day; "
                + settings.caps().left(hour, day) + " more would be allowed now";
    }

    private static String breaker(Archive archive, Optional<String> why) {
        return why.map(reason -> "open"
                        + archive.autonomy()
                                .open()
                                .map(open -> " since " + MINUTE.format(open.since()))
                                .orElse("") + ": " + Plain.line(reason, 300) + "; `medic policy rearm` closes it")
                .orElse("closed");
    }

    private static String incident(Probation probation, Archive archive) {
        return archive.cases()
                .heal(probation.heal())
                .map(kept -> " for " + kept.incident().id())
                .orElse("");
    }
}
