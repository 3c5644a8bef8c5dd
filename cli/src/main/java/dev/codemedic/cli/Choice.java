package dev.codemedic.cli;

import dev.codemedic.core.patch.Patch;
import dev.codemedic.core.rank.Proposal;

/**
 * What the user wants written.
 *
 * @param proposal the proposal it comes from
 * @param patch all of it, or the accepted part
 */
record Choice(Proposal proposal, Patch patch) {}
