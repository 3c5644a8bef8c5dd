package dev.codemedic.cli.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.codemedic.learn.report.Acceptance;
import dev.codemedic.learn.report.Calibration;
import dev.codemedic.learn.report.Figures;
import dev.codemedic.learn.report.Recurrence;
import dev.codemedic.learn.report.RepairTimes;
import dev.codemedic.learn.report.Tally;
import dev.codemedic.learn.report.Times;
import dev.codemedic.learn.rule.Rule;
import dev.codemedic.store.JsonLine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A report as one line of JSON. Field names are stable; times are ISO 8601, durations seconds, money US dollars. */
public final class ReportJson {
    private ReportJson() {}

    /** The line, without its end. */
    public static String of(Subject subject, Figures figures) {
        var json = new ObjectMapper().createObjectNode();
        json.put("project", subject.project());
        json.put("made", subject.made().toString());
        subject.from().ifPresent(day -> json.put("since", day.toString()));
        var outcomes = figures.outcomes();
        var heals = json.putObject("heals");
        heals.put("count", outcomes.heals())
                .put("failures", outcomes.failures())
                .put("with_proposal", outcomes.healed());
        tallies(heals.putArray("reached"), outcomes.reached());
        tallies(heals.putArray("fates"), outcomes.fates());
        var types = json.putArray("types");
        figures.types()
                .forEach(type -> types.addObject()
                        .put("language", type.language())
                        .put("type", type.type())
                        .put("heals", type.heals())
                        .put("with_proposal", type.healed())
                        .put("in_project", type.in()));
        acceptance(json.putObject("acceptance"), figures.acceptance());
        times(json.putObject("times"), figures.times());
        var sources = json.putArray("sources");
        figures.sources()
                .forEach(source -> sources.addObject()
                        .put("source", source.source())
                        .put("model", source.model())
                        .put("won", source.won())
                        .put("decided", source.decided())
                        .put("in_project", source.in()));
        models(json.putArray("models"), figures);
        calibration(json.putObject("calibration"), figures.calibration());
        recurrences(json.putArray("recurring"), figures.recurrences());
        rules(json.putArray("rules"), figures.rules());
        return JsonLine.of(json);
    }

    private static void tallies(ArrayNode json, List<Tally> tallies) {
        tallies.forEach(tally -> json.addObject().put("code", tally.code()).put("count", tally.count()));
    }

    private static void acceptance(ObjectNode json, Acceptance acceptance) {
        decided(json, acceptance.all());
        json.put("step", acceptance.step().name().toLowerCase(Locale.ROOT));
        var periods = json.putArray("periods");
        acceptance.periods().forEach(period -> {
            var one = periods.addObject().put("from", period.from().toString());
            decided(one, period.decided());
        });
    }

    private static void decided(ObjectNode json, Acceptance.Decided decided) {
        json.put("decided", decided.count())
                .put("in_project", decided.in())
                .put("kept", decided.kept())
                .put("edited", decided.edited())
                .put("rejected", decided.rejected())
                .put("undone", decided.undone())
                .put("came_back", decided.cameBack());
    }

    private static void times(ObjectNode json, RepairTimes times) {
        stretches(json.putObject("all"), times.all());
        stretches(json.putObject("anew"), times.anew());
        stretches(json.putObject("from_memory"), times.remembered());
        time(json.putObject("without_proposal"), times.unhealed());
        times.speedUp().ifPresent(factor -> json.put("speed_up_from_memory", factor));
    }

    private static void stretches(ObjectNode json, RepairTimes.Stretches stretches) {
        time(json.putObject("to_proposal"), stretches.proposal());
        time(json.putObject("to_decision"), stretches.decision());
        time(json.putObject("to_project"), stretches.written());
    }

    private static void time(ObjectNode json, Times times) {
        json.put("count", times.count());
        if (times.count() > 0) {
            json.put("median", seconds(times.median())).put("p95", seconds(times.p95()));
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static void models(ArrayNode json, Figures figures) {
        figures.models().forEach(model -> {
            var one = json.addObject()
                    .put("model", model.model())
                    .put("local", model.local())
                    .put("questions", model.questions())
                    .put("answers", model.answers())
                    .put("question_tokens", model.questionTokens())
                    .put("answer_tokens", model.answerTokens())
                    .put("dollars", model.dollars());
            time(one.putObject("response"), model.response());
        });
    }

    private static void calibration(ObjectNode json, Calibration calibration) {
        json.put("outcomes", calibration.outcomes()).put("right", calibration.right());
        json.put("enough", calibration.isEnough());
        if (calibration.outcomes() > 0) {
            json.put("expected_calibration_error", calibration.reliability().error())
                    .put("brier", calibration.reliability().brier());
        }
        var bins = json.putArray("bins");
        calibration
                .reliability()
                .bins()
                .forEach(bin -> bins.addObject()
                        .put("from", bin.from())
                        .put("told", bin.told())
                        .put("right", bin.right())
                        .put("count", bin.count()));
        var scoring = calibration.scoring();
        json.put("fitted_to", scoring.outcomes());
        json.putObject("weights")
                .put("evidence", scoring.weights().evidence())
                .put("history", scoring.weights().history())
                .put("similarity", scoring.weights().similarity());
        json.putObject("confidence")
                .put("base", scoring.confidence().base())
                .put("plausible", scoring.confidence().plausible())
                .put("verified", scoring.confidence().verified())
                .put("score", scoring.confidence().score());
    }

    private static void recurrences(ArrayNode json, List<Recurrence> recurrences) {
        recurrences.forEach(each -> json.addObject()
                .put("id", each.incident().id())
                .put("fingerprint", each.incident().fingerprint().text())
                .put("language", each.language())
                .put("type", each.type())
                .put("place", each.place())
                .put("seen", each.incident().seen())
                .put("heals", each.heals())
                .put("first", each.incident().first().toString())
                .put("last", each.incident().last().toString())
                .put("state", word(each.incident().state())));
    }

    private static void rules(ArrayNode json, List<Rule> rules) {
        for (var rule : rules) {
            var one = json.addObject()
                    .put("name", rule.name())
                    .put("language", rule.when().language())
                    .put("type", rule.when().type())
                    .put("kept", rule.standing().kept())
                    .put("dropped", rule.standing().dropped())
                    .put("enabled", rule.standing().enabled())
                    .put("stopped", rule.standing().off())
                    .put("made", rule.origin().made().toString())
                    .put("origin", rule.origin().project());
            var incidents = one.putArray("incidents");
            rule.origin().incidents().forEach(incidents::add);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
