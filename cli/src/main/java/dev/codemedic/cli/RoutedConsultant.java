package dev.codemedic.cli;

import dev.codemedic.core.diagnosis.Diagnosis;
import dev.codemedic.core.heal.Consultant;
import dev.codemedic.core.heal.Consultation;
import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.propose.Candidate;
import dev.codemedic.core.source.SourceTree;
import dev.codemedic.core.verify.Assessment;
import dev.codemedic.models.route.Router;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Models as a consultant, found when they are needed. Where there is none to ask, a heal goes on without, and its account
 * says why.
 *
 * @param leftOut why models of the settings are not asked
 * @param routes finds the models; it may tell of those that were passed over
 * @param asking asks them
 */
record RoutedConsultant(List<String> leftOut, Duration patience, Routes routes, Function<Router, Consultant> asking)
        implements Consultant {

    /** Finds models. */
    @FunctionalInterface
    interface Routes {
        /** @throws ModelTrouble where there is none; the message is for a user */
        Router find(Consumer<String> told) throws ModelTrouble, InterruptedException;
    }

    @Override
    public Consultation open(Diagnosis diagnosis, SourceTree sources) {
        // Models that are asked side by side tell of it side by side.
        var notes = Collections.synchronizedSet(new LinkedHashSet<String>());
        leftOut.forEach(reason -> notes.add(reason.lines().findFirst().orElse(reason)));
        try {
            var router = routes.find(notes::add);
            return new Noted(notes, asking.apply(router).open(diagnosis, sources));
        } catch (ModelTrouble none) {
            notes.add(String.valueOf(none.getMessage()));
            return new Nobody(notes);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Nobody(notes);
        }
    }

    /** Nobody is asked. */
    private record Nobody(Collection<String> notes) implements Consultation {
        @Override
        public List<Candidate> propose() {
            return List.of();
        }

        @Override
        public void learn(List<Assessment> assessed) {
            // nobody to teach
        }

        @Override
        public Optional<String> doubt(Assessment healed) {
            return Optional.empty();
        }

        @Override
        public List<String> account() {
            return List.copyOf(notes);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** A consultation with an account of who was passed over. */
    private record Noted(Collection<String> notes, Consultation inner) implements Consultation {
        @Override
        public List<Candidate> propose() throws InterruptedException {
            return inner.propose();
        }

        @Override
        public void learn(List<Assessment> assessed) {
            inner.learn(assessed);
        }

        @Override
        public Optional<String> doubt(Assessment healed) throws InterruptedException {
            return inner.doubt(healed);
        }

        @Override
        public List<String> account() {
            var all = new ArrayList<>(notes);
            all.addAll(inner.account());
            return all;
        }

        @Override
        public void close() {
            inner.close();
        }
    }
}
