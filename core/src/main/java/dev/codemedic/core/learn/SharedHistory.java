package dev.codemedic.core.learn;

import java.util.List;

/**
 * What became of proposals in all projects of a user. It holds no code, no message and no name of a file: only where a proposal
 * came from, how it was scored, and what became of it. Safe for several threads and processes; methods throw {@link StoreBroken}.
 */
public interface SharedHistory extends AutoCloseable {

    /** Notes an outcome of a project; of the same proposal the last one counts. @param project tells projects apart */
    void note(String project, Outcome outcome);

    /** Outcomes of other projects, newest first. @param most how many */
    List<Outcome> others(String project, int most);

    /** Forgets all that it knows of a project. @return how many outcomes that were */
    int forget(String project);

    @Override
    void close();
}
