package dev.codemedic.models.guard;

import dev.codemedic.core.model.ModelTrouble;
import dev.codemedic.core.model.Usage;
import java.util.Locale;

/** Counts what models use, and says no before it is too much. Questions that run at once are counted when they begin. */
public final class Purse {
    private final String whose;
    private final Allowance allowance;
    private int calls;
    private Usage used;
    private long promised;
    private double owed;

    /**
     * A purse.
     *
     * @param whose such as {@code this heal}, for messages
     * @param used already
     */
    public Purse(String whose, Allowance allowance, int calls, Usage used) {
        this.whose = whose;
        this.allowance = allowance;
        this.calls = calls;
        this.used = used;
    }

    /**
     * Sets aside what a question may cost at the most.
     *
     * @throws ModelTrouble where it is more than is left
     */
    synchronized void promise(int tokens, double price) throws ModelTrouble {
        if (calls >= allowance.calls()) {
            throw spent(allowance.calls() + (allowance.calls() == 1 ? " question" : " questions"));
        }
        if (used.tokens() + promised + tokens > allowance.tokens()) {
            throw spent(allowance.tokens() + " tokens, of which " + (used.tokens() + promised) + " are used");
        }
        if (used.price() + owed + price > allowance.dollars() && price > 0) {
            throw spent(String.format(
                    Locale.ROOT, "$%.2f, of which $%.2f is used", allowance.dollars(), used.price() + owed));
        }
        if (used.time().compareTo(allowance.time()) >= 0) {
            throw spent(allowance.time().toSeconds() + " s of waiting");
        }
        calls++;
        promised += tokens;
        owed += price;
    }

    private ModelTrouble spent(String what) {
        return new ModelTrouble(
                ModelTrouble.Kind.BUDGET,
                "the models' budget of " + whose + " is " + what
                        + "; your own ~/.config/medic/config.toml may set a larger"
                        + " one, below [models.heal] or [models.day]");
    }

    /** Counts what a question has really cost. */
    synchronized void settle(int tokens, double price, Usage cost) {
        promised -= tokens;
        owed -= price;
        used = used.plus(cost);
    }

    /** What was used. */
    public synchronized Usage used() {
        return used;
    }

    /** How many questions were asked. */
    public synchronized int calls() {
        return calls;
    }
}
