package dev.codemedic.cli;

import dev.codemedic.core.failure.Command;
import dev.codemedic.core.failure.Failure;
import dev.codemedic.core.failure.Probe;
import dev.codemedic.core.heal.Language;
import dev.codemedic.java.JavaLanguage;
import dev.codemedic.python.PythonLanguage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The languages that this distribution heals. */
final class Languages {
    private final List<Language> all = List.of(new PythonLanguage(), new JavaLanguage());

    /** A probe by the first language that knows the command. */
    Optional<Probe> probe(Command command, Path root, Path scratch) {
        return observer(command, root, scratch).map(Observer::probe);
    }

    /** Likewise, with the language's name. */
    Optional<Observer> observer(Command command, Path root, Path scratch) {
        return all.stream()
                .flatMap(language -> language.sensor().probe(command, root, scratch).stream()
                        .map(probe -> new Observer(language.name(), probe)))
                .findFirst();
    }

    /** All of them. */
    List<Language> all() {
        return all;
    }

    /** The language of a failure. */
    Language of(Failure failure) {
        return all.stream()
                .filter(language -> language.name().equals(failure.language()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no language " + failure.language()));
    }
}
