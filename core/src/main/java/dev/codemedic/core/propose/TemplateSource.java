package dev.codemedic.core.propose;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The templates of one language as a source of candidates.
 *
 * @param <C> the crash as the templates see it
 */
public final class TemplateSource<C> implements CandidateSource {
    private final List<? extends Template<C>> templates;
    private final BiFunction<Diagnosis, SourceTree, Optional<C>> crash;

    /**
     * Asks templates about crashes.
     *
     * @param templates each with a {@link Heals} annotation
     * @param crash prepares the crash for the templates; empty where no source or syntax tree is there
     */
    public TemplateSource(List<? extends Template<C>> templates, BiFunction<Diagnosis, SourceTree, Optional<C>> crash) {
        this.templates = List.copyOf(templates);
        this.crash = crash;
    }

    @Override
    public Stream<Candidate> propose(Diagnosis diagnosis, SourceTree sources) {
        var asked = templates.stream()
                .filter(template -> heals(template, diagnosis.failure()))
                .toList();
        if (asked.isEmpty()) {
            return Stream.empty();
        }
        return crash.apply(diagnosis, sources).stream()
                .flatMap(prepared -> asked.stream().flatMap(template -> asked(template, prepared)));
    }

    private Stream<Candidate> asked(Template<C> template, C prepared) {
        var provenance = new Provenance("template", template.getClass().getSimpleName());
        return template.propose(prepared)
                .map(candidate ->
                        new Candidate(candidate.patch(), provenance, candidate.explanation(), candidate.prior()));
    }

    private static boolean heals(Template<?> template, Failure failure) {
        var annotation = template.getClass().getAnnotation(Heals.class);
        if (annotation == null) {
            throw new IllegalStateException(template.getClass() + " does not say what it @Heals");
        }
        var root = failure.root();
        return Stream.of(annotation.value()).anyMatch(type -> matches(type, failure.kind(), root));
    }

    private static boolean matches(String type, Failure.Kind kind, Thrown root) {
        if (type.equals("compile-error")) {
            return kind == Failure.Kind.COMPILE_ERROR;
        }
        return type.equals(root.type()) || type.equals(root.simpleType());
    }
}
