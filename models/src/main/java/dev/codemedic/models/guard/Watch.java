package dev.codemedic.models.guard;

/** Sees questions while they are open. Several may be open at once, each in a thread of its own, in which it is told. */
public interface Watch {

    /** A question goes out. @param role whom the model plays */
    void asked(String model, String role);

    /** A piece of the answer has come; what it says is nobody's business here. */
    void heard(int characters);

    /** The question of this thread is over, and is in the ledger. */
    void over();
}
