package dev.codemedic.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.cli.settings.PolicySettings;
import dev.codemedic.cli.settings.Sourced;
import dev.codemedic.core.learn.Archive;
import dev.codemedic.core.learn.Autonomy;
import dev.codemedic.core.learn.Breaker;
import dev.codemedic.core.learn.Caps;
import dev.codemedic.core.learn.Probation;
import dev.codemedic.store.JsonLine;
import java.time.Instant;
import java.util.List;

/** The policy in force as JSON for other programs. */
final class PolicyJson {
    private PolicyJson() {}

    /** On one line. */
    static String of(PolicySettings settings, Archive archive, List<Probation> open, Instant now) {
        var json = JsonNodeFactory.instance.objectNode();
        var policy = json.putObject("policy");
        entry(policy, "mode", settings.mode())
                .put("value", settings.mode().value().word());
        entry(policy, "kind", settings.kind())
                .put("value", settings.kind().value().word());
        entry(policy, "apply_above", settings.applyAbove())
                .put("value", settings.applyAbove().value());
        entry(policy, "ask_above", settings.askAbove())
                .put("value", settings.askAbove().value());
        entry(policy, "only_verified", settings.onlyVerified())
                .put("value", settings.onlyVerified().value());
        entry(policy, "max_an_hour", settings.hour())
                .put("value", settings.hour().value());
        entry(policy, "max_a_day", settings.day()).put("value", settings.day().value());
        entry(policy, "probation_runs", settings.runs())
                .put("value", settings.runs().value());
        entry(policy, "probation_hours", settings.hours())
                .put("value", settings.hours().value());
        var limits = policy.putArray("limits");
        settings.limits()
                .forEach(limit ->
                        limits.addObject().put("value", limit.value().words()).put("source", limit.source()));
        int hour = archive.autonomy().count(Autonomy.Event.APPLIED, Caps.hourBefore(now));
        int day = archive.autonomy().count(Autonomy.Event.APPLIED, Caps.dayBefore(now));
        json.putObject("applied")
                .put("last_hour", hour)
                .put("last_day", day)
                .put("left", settings.caps().left(hour, day));
        var breaker = json.putObject("breaker");
        var why = new Breaker(archive.autonomy(), archive.feedback()).open(now);
        breaker.put("open", why.isPresent());
        why.ifPresent(reason -> breaker.put("why", reason));
        var probations = json.putArray("probations");
        open.forEach(probation -> probations
                .addObject()
                .put("change", probation.change())
                .put("runs", probation.runs())
                .put("until", probation.until().toString()));
        return JsonLine.of(json);
    }

    private static ObjectNode entry(ObjectNode policy, String key, Sourced<?> setting) {
        return policy.putObject(key).put("source", setting.source());
    }
}
