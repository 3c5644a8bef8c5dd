package dev.codemedic.core.heal;

import dev.codemedic.core.decide.Policy;
import dev.codemedic.core.rank.Ranking;
import java.util.Optional;

/**
 * What a heal goes by.
 *
 * @param ranking orders what survives
 * @param policy decides what becomes of it
 * @param budget of medic's own search
 * @param memory of earlier heals
 * @param consultant is asked where that finds nothing; empty for none
 */
public record Terms(Ranking ranking, Policy policy, Budget budget, Memory memory, Optional<Consultant> consultant) {

    /** Terms without a memory and a consultant. */
    public static Terms of(Ranking ranking, Policy policy, Budget budget) {
        return new Terms(ranking, policy, budget, Memory.NONE, Optional.empty());
    }
}
