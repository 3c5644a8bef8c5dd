package dev.codemedic.java.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import java.util.List;

/** Explains Java failures from the trace, the source and the live values. */
public final class JavaDiagnostician implements Diagnostician {

    @Override
    public Diagnosis diagnose(Failure failure, SourceTree sources) {
        var root = failure.root();
        var head = root.message().lines().findFirst().orElse("");
        return new Diagnosis(
                failure, Category.CODE, root.simpleType() + ": " + head, List.of(), List.of(), "", List.of());
    }
}
