package dev.codemedic.java.template;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.propose.TemplateSource;
import dev.codemedic.core.source.DiskTree;
import dev.codemedic.java.diagnosis.JavaDiagnostician;
import java.util.Comparator;
import java.util.List;

/** Shows real crashes and compile errors of small programs to one template. */
final class TemplateBench {
    private final JavaTemplate template;

    private TemplateBench(JavaTemplate template) {
        this.template = template;
    }

    static TemplateBench template(JavaTemplate template) {
        return new TemplateBench(template);
    }

    /** A program whose {@code Main.java} compiles and fails; a comment {@code // fails} marks the line that must. */
    Specimen meets(String source) {
        return new Specimen(this, false).with("Main.java", source);
    }

    /** A program whose {@code Main.java} does not compile. */
    Specimen meetsUncompiled(String source) {
        return new Specimen(this, true).with("Main.java", source);
    }

    /** What the template proposes for a failure, the likeliest first. */
    List<Candidate> candidates(Failure failure, DiskTree tree) {
        var source = new TemplateSource<>(List.of(template), JavaCrash::of);
        return source.propose(diagnosis(failure, tree), tree)
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.prior()))
                .toList();
    }

    static Diagnosis diagnosis(Failure failure, DiskTree tree) {
        return new JavaDiagnostician().diagnose(failure, tree);
    }
}
