package dev.codemedic.bench.defects4j;

import dev.codemedic.bench.repair.Unusable;

/** A version of a library that this JDK cannot compile. */
final class DoesNotCompile extends Unusable {
    private static final long serialVersionUID = 1;

    DoesNotCompile(String why) {
        super("it does not compile: " + why);
    }
}
