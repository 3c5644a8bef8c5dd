package dev.codemedic.python;

import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.python.capture.PythonSensor;
import dev.codemedic.python.verify.PythonWorkbench;
import java.util.List;

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
        throw new IllegalStateException();
    }

    @Override
    public List<CandidateSource> sources() {
        return List.of();
    }

    @Override
    public Workbench workbench() {
        return new PythonWorkbench();
    }
}
