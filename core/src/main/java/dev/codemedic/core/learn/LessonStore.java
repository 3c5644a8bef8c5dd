package dev.codemedic.core.learn;

import java.util.List;

/** What accepted proposals taught. Safe for several threads and processes; methods throw {@link StoreBroken}. */
public interface LessonStore {

    /** Keeps a lesson; its number is given by the store. The same lesson of the same proposal is kept once. */
    KeptLesson keep(KeptLesson lesson);

    /**
     * The lessons for an exception, newest first.
     *
     * @param type the exception, without its package
     * @param most how many
     */
    List<KeptLesson> lessons(String language, String type, int most);

    /** The lessons of fixes of one shape, newest first. @param most how many */
    List<KeptLesson> alike(String shape, int most);
}
