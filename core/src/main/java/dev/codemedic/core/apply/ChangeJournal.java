package dev.codemedic.core.apply;

import dev.codemedic.core.patch.Patch;
import java.util.List;
import java.util.Optional;

/** Writes patches to the user's tree and takes them back. Every step survives a kill and a power cut. */
public interface ChangeJournal {

    /**
     * Writes a patch: all files or none.
     *
     * @param incident the incident it heals
     * @throws ChangeRefused where a file changed meanwhile, may not be touched or cannot be written; nothing is changed
     * @throws JournalBroken where writing failed half-way and could not be taken back yet
     */
    Change apply(String incident, Patch patch) throws ChangeRefused;

    /**
     * Takes a change back. Later changes of the same files stay, where the two do not touch the same lines.
     *
     * @throws ChangeRefused where the lines it wrote were changed since; nothing is changed
     * @throws JournalBroken where writing failed half-way and could not be taken back yet
     */
    Change undo(Change change) throws ChangeRefused;

    /**
     * Completes or takes back what a killed medic left half done. Quick where there is nothing of the kind.
     *
     * @return what was done, in one sentence for a user
     * @throws JournalBroken where that is not possible now
     */
    Optional<String> recover();

    /** The changes ever made, the latest first. */
    List<Change> changes();

    /** A change by its id; empty where there is none, or its record is damaged. */
    default Optional<Change> change(String id) {
        return changes().stream().filter(change -> change.id().equals(id)).findFirst();
    }

    /** Where a change's lines are now; empty where that can no longer be told, because a file or its backup is gone. */
    Optional<Standing> standing(Change change);

    /** The latest change of an incident that is not undone. */
    Optional<Change> latest(String incident);
}
