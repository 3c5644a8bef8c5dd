package dev.codemedic.python.diagnosis;

import dev.codemedic.core.diagnosis.Category;
import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.source.SourceTree;
import java.util.List;

/** Explains Python failures from the traceback, the source and the live values. */
public final class PythonDiagnostician implements Diagnostician {

    @Override
    public Diagnosis diagnose(Failure failure, SourceTree sources) {
        var root = failure.root();
        return new Diagnosis(
                failure, Category.CODE, root.simpleType() + ": " + root.message(), List.of(), List.of(), "", List.of());
    }
}
