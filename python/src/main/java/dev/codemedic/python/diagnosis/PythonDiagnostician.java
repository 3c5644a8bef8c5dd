package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.python.code.PythonProject;
import dev.codemedic.python.live.LiveFrame;
import java.util.List;

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

    @Override
    public Diagnosis diagnose(Failure failure, SourceTree sources) {
        var project = new PythonProject(sources);
        var scene = new Scene(failure, project, LiveFrame.of(failure.root(), project));
        var finding = EXPLAINERS.stream()
                .flatMap(explainer -> explainer.explain(scene).stream())
                .findFirst()
                .orElseGet(() -> Finding.repeating(scene.thrown()));
        var stack = scene.frames().stream().map(Values::of).toList();
        return finding.diagnosis(failure, stack, Unsteady.in(scene.frames()));
    }
}
