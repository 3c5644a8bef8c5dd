package dev.codemedic.python.template;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.TemplateSource;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.python.Programs;
import dev.codemedic.python.capture.InstalledPython;
import dev.codemedic.python.diagnosis.PythonDiagnostician;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Shows real crashes of small programs to one template. */
final class TemplateBench {
    private final PythonTemplate template;
    private String program = Programs.INTERPRETER;

    private TemplateBench(PythonTemplate template) {
        this.template = template;
    }

    static TemplateBench template(PythonTemplate template) {
        return new TemplateBench(template);
    }

    /** Runs this interpreter. */
    TemplateBench on(InstalledPython interpreter) {
        program = interpreter.executable().toString();
        return this;
    }

    /** A program in one file, {@code main.py}; a comment {@code # fails} marks the line that must fail. */
    Specimen meets(String source) {
        return new Specimen(this, program).with("main.py", source);
    }

    /** What the template proposes for a failure, the likeliest first. */
    List<Candidate> candidates(Failure failure, DiskTree tree) {
        var source = new TemplateSource<>(List.of(template), PythonCrash::of);
        return source.propose(diagnosis(failure, tree), tree)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.prior()))
                .toList();
    }

    static Diagnosis diagnosis(Failure failure, DiskTree tree) {
        return new PythonDiagnostician().diagnose(failure, tree);
    }

    /** How a program fails; empty where it does not. */
    Optional<Failure> failure(Programs programs, String interpreter) throws IOException {
        return programs.run(interpreter, "main.py");
    }
}
