package dev.codemedic.core.learn;

/** All that is kept of one project. */
public interface Archive extends AutoCloseable {

    /** Incidents and heals. */
    CaseStore cases();

    /** What became of proposals. */
    FeedbackLog feedback();

    /** What accepted proposals taught. */
    LessonStore lessons();

    /** Takes things out for good. */
    Forgetting forgetting();

    /** Which applied changes are watched. */
    Probations probations();

    /** What medic does without asking. */
    Autonomy autonomy();

    @Override
    void close();
}
