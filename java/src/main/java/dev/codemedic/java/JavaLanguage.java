package dev.codemedic.java;

import dev.codemedic.core.diagnosis.Diagnostician;
import dev.codemedic.core.failure.Sensor;
import dev.codemedic.core.heal.Language;
import dev.codemedic.core.propose.CandidateSource;
import dev.codemedic.core.verify.Workbench;
import dev.codemedic.java.capture.JavaSensor;
import dev.codemedic.java.verify.JavaWorkbench;
import java.util.List;

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
        throw new IllegalStateException();
    }

    @Override
    public List<CandidateSource> sources() {
        return List.of();
    }

    @Override
    public Workbench workbench() {
        return new JavaWorkbench();
    }
}
