package dev.codemedic.learn.similar;

import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Fingerprint;
import dev.codemedic.core.failure.Frame;
import dev.codemedic.core.failure.Thrown;
import dev.codemedic.core.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the traits of one failure. */
final class TraitReader {
    private static final int PLACES = 12;
    private static final int WORDS = 60;

    private final Failure failure;
    private final SourceTree sources;

    TraitReader(Failure failure, SourceTree sources) {
        this.failure = failure;
        this.sources = sources;
    }

    Traits traits() {
        var root = failure.root();
        var message = new MessageWords(root.message());
        var fault = root.prime().flatMap(this::fault);
        var callees = fault.map(found -> Callees.of(found, sources)).orElse(List.of());
        return new Traits(
                failure.language(),
                failure.kind().name(),
                failure.fingerprint().text(),
                types(root),
                Fingerprint.normalised(root.message()),
                message.words().limit(WORDS).toList(),
                message.quoted().limit(WORDS).toList(),
                root.projectFrames().limit(PLACES).map(TraitReader::place).toList(),
                values(root, fault),
                fault.map(Shape::ofFault).orElse(Map.of()),
                fault.map(found -> Shape.ofFunctions(found, callees)).orElse(Map.of()));
    }

    /** The exception to explain first, then the others as they are chained. */
    private List<String> types(Thrown root) {
        var others = failure.chain().stream().filter(thrown -> thrown != root);
        return Stream.concat(Stream.of(root), others)
                .map(Thrown::type)
                .limit(PLACES)
                .toList();
    }

    private Optional<Fault> fault(Frame frame) {
        try {
            return Fault.at(frame, failure.language(), sources);
        } catch (RuntimeException | LinkageError strange) {
            // traits are a help: a platform without the parser, or a file that changed since, costs some of them
            return Optional.empty();
        }
    }

    private static Traits.Place place(Frame frame) {
        var file = String.valueOf(frame.file().getFileName());
        int dot = file.lastIndexOf('.');
        return new Traits.Place(frame.owner(), frame.function(), dot < 0 ? file : file.substring(0, dot));
    }

    private static List<String> values(Thrown root, Optional<Fault> fault) {
        return root.prime()
                .map(frame -> ValueKinds.of(frame, fault.map(Fault::names).orElse(null)))
                .orElse(List.of());
    }
}
