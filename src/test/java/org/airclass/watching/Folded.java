package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;

/** For tests of other folders: what waits in the journal is added up when they say so. */
@ApplicationScoped
public class Folded {

    private final Folding folding;

    Folded(Folding folding) {
        this.folding = folding;
    }

    public void now() {
        folding.fold();
    }
}
