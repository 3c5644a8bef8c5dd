package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.diagnosis.Observation;
import dev.codemedic.core.diagnosis.Site;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.live.LiveFrame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Explains Python failures from the traceback, the source and the live values. */
public final class PythonDiagnostician implements Diagnostician {
    private static final List<Explainer> EXPLAINERS = List.of(
            new NoneExplainer(),
            new NameExplainer(),
            new ImportExplainer(),
            new EnvironmentExplainer(),
            new AttributeExplainer(),
            new AccessExplainer(),
            new ArithmeticExplainer(),
            new ConversionExplainer(),
            new CallExplainer());
    private static final int MOST_SITES = 8;
    private static final int MOST_OBSERVATIONS = 6;

    @Override
    public Diagnosis diagnose(Failure failure, SourceTree sources) {
        var project = new PythonProject(sources);
        var scene = new Scene(failure, project, LiveFrame.of(failure.root(), project));
        var finding = EXPLAINERS.stream()
                .flatMap(explainer -> explainer.explain(scene).stream())
                .findFirst()
                .orElseGet(() -> Finding.code(plain(scene)));
        return new Diagnosis(
                failure,
                finding.category(),
                finding.cause(),
                sites(scene, finding),
                observations(scene, finding),
                finding.advice(),
                Unsteady.in(scene.frames()));
    }

    private static String plain(Scene scene) {
        var message = scene.message().lines().findFirst().orElse("");
        var type = scene.thrown().simpleType();
        return message.isEmpty() ? type + " without a message" : type + ": " + message;
    }

    /** Where the wrong value came into being first, then the frames: the farther out, the less suspicious. */
    private static List<Site> sites(Scene scene, Finding finding) {
        var sites = new LinkedHashMap<String, Site>();
        double suspicion = 1;
        for (var step : finding.steps().reversed()) {
            sites.putIfAbsent(
                    step.file() + ":" + step.line(), new Site(step.file(), step.line(), suspicion, step.note()));
            suspicion *= 0.8;
        }
        for (var frame : scene.frames()) {
            var path = frame.file().path();
            int line = frame.frame().line();
            sites.putIfAbsent(
                    path + ":" + line,
                    new Site(
                            path, line, suspicion, sites.isEmpty() ? "the exception was raised here" : "on the stack"));
            suspicion *= 0.8;
        }
        return sites.values().stream().limit(MOST_SITES).toList();
    }

    private static List<Observation> observations(Scene scene, Finding finding) {
        var prime = scene.frames().stream().limit(1).flatMap(Values::of).toList();
        var callers =
                scene.frames().stream().skip(1).flatMap(Values::of).limit(2).toList();
        var all = new ArrayList<Observation>(Stream.concat(finding.steps().stream(), callers.stream())
                .limit(MOST_OBSERVATIONS)
                .toList());
        all.addAll(prime);
        return all;
    }
}
