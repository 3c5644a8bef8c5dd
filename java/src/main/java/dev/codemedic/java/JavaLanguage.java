package dev.codemedic.java;

import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.propose.TemplateSource;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.java.bed.JavaTestBench;
import dev.codemedic.java.behaviour.JavaWitness;
import dev.codemedic.java.capture.JavaSensor;
import dev.codemedic.java.code.JavaProject;
import dev.codemedic.java.diagnosis.JavaDiagnostician;
import dev.codemedic.java.repair.JavaDialect;
import dev.codemedic.java.template.JavaCrash;
import dev.codemedic.java.template.JavaTemplate;
import dev.codemedic.java.types.LazyAttribution;
import dev.codemedic.java.verify.JavaWorkbench;
import dev.codemedic.repair.search.TestRepairer;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All that the loop needs to heal Java programs. */
public final class JavaLanguage implements Language {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Sensor sensor() {
        return new JavaSensor();
    }

    @Override
    public Diagnostician diagnostician() {
        return new JavaDiagnostician();
    }

    @Override
    public List<CandidateSource> sources() {
        var templates = ServiceLoader.load(JavaTemplate.class, JavaTemplate.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return List.of(new TemplateSource<>(templates, JavaCrash::of));
    }

    @Override
    public Optional<Repairer> repairer() {
        return Optional.of(new TestRepairer(
                (command, failing, sources) -> new JavaDialect(
                        new JavaProject(sources),
                        new LazyAttribution(() -> JavaTestBench.settings(command, failing, sources.root()))),
                new JavaTestBench()));
    }

    @Override
    public Optional<Witness> witness() {
        return Optional.of(new JavaWitness());
    }

    @Override
    public Workbench workbench() {
        return new JavaWorkbench();
    }
}
