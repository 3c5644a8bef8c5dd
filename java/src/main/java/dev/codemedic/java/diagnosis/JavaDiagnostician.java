package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.diagnosis.Finding;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.live.LiveFrame;
import java.util.List;

/** Explains Java failures from the trace, the source and the live values. */
public final class JavaDiagnostician implements Diagnostician {
    private static final List<Explainer> EXPLAINERS = List.of(
            new CompileExplainer(),
            new StaleExplainer(),
            new EnvironmentExplainer(),
            new NullExplainer(),
            new IndexExplainer(),
            new ValueExplainer());

    @Override
    public Diagnosis diagnose(Failure failure, SourceTree sources) {
        var project = new JavaProject(sources);
        var scene = new Scene(failure, project, LiveFrame.of(failure.root(), project));
        var finding = EXPLAINERS.stream()
                .flatMap(explainer -> explainer.explain(scene).stream())
                .findFirst()
                .orElseGet(() -> Finding.repeating(scene.thrown()));
        var stack = scene.frames().stream().map(Values::of).toList();
        return finding.diagnosis(failure, stack, Unsteady.in(scene.frames()));
    }
}
