package dev.codemedic.bench.learning;

import java.util.List;
import java.util.Set;

/** Finds the names of a program that are its own. */
interface NameFinder {
    /** The keys of all names that the program declares and that can be renamed without another meaning. */
    Set<String> own();

    /** Names that come from elsewhere, such as by an import. */
    Set<String> foreign();

    /** Every use of a name, in every file; of names that are not the program's own as well. */
    List<NameUse> uses();
}
