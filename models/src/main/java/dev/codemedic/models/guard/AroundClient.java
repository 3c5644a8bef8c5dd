package dev.codemedic.models.guard;

import dev.codemedic.core.model.ModelClient;

/** A client around another, of which it differs only in how it asks. */
abstract class AroundClient implements ModelClient {
    final ModelClient inner;

    AroundClient(ModelClient inner) {
        this.inner = inner;
    }

    @Override
    public final String name() {
        return inner.name();
    }

    @Override
    public boolean local() {
        return inner.local();
    }

    @Override
    public final int window() {
        return inner.window();
    }
}
