package dev.codemedic.agent.start;

import dev.codemedic.agent.record.Recorder;

/** Runs when the program ends. A class of its own: a lambda would start machinery that costs milliseconds. */
final class Ending implements Runnable {

    private final Recorder recorder;

    Ending(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public void run() {
        recorder.ending();
    }
}
