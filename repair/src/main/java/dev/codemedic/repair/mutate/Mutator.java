package dev.codemedic.repair.mutate;

import dev.codemedic.repair.code.Form;
import dev.codemedic.syntax.Node;

/** Proposes changes of one node. */
interface Mutator {

    /** Gives the changes of a node, of any form; none where it has nothing to say. */
    void mutate(Node node, Form form, Ground ground, Sink sink);
}
