package dev.codemedic.python;

import dev.codemedic.core.behaviour.Witness;
import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.propose.TemplateSource;
import dev.codemedic.core.repair.Repairer;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.python.behaviour.PythonWitness;
import dev.codemedic.python.capture.PythonSensor;
import dev.codemedic.python.diagnosis.PythonDiagnostician;
import dev.codemedic.python.repair.PythonDialect;
import dev.codemedic.python.repair.PythonTestBench;
import dev.codemedic.python.template.PythonCrash;
import dev.codemedic.python.template.PythonTemplate;
import dev.codemedic.python.verify.PythonWorkbench;
import dev.codemedic.repair.search.TestRepairer;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All that the loop needs to heal Python programs. */
public final class PythonLanguage implements Language {

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Sensor sensor() {
        return new PythonSensor();
    }

    @Override
    public Diagnostician diagnostician() {
        return new PythonDiagnostician();
    }

    @Override
    public List<CandidateSource> sources() {
        var templates = ServiceLoader.load(PythonTemplate.class, PythonTemplate.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return List.of(new TemplateSource<>(templates, PythonCrash::of));
    }

    @Override
    public Optional<Repairer> repairer() {
        return Optional.of(new TestRepairer((_, _, _) -> new PythonDialect(), new PythonTestBench()));
    }

    @Override
    public Optional<Witness> witness() {
        return Optional.of(new PythonWitness());
    }

    @Override
    public Workbench workbench() {
        return new PythonWorkbench();
    }
}
