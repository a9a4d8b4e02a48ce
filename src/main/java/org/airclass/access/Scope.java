package org.airclass.access;

import java.util.Set;

/**
 * Whose lessons somebody may touch, by the organisation that owns them. What no organisation owns is the
 * bureau's, and covered by everything only.
 *
 * @param everything of the bureau and of all below it
 * @param organisations the ids of one's own organisation and of all below it
 */
public record Scope(boolean everything, Set<String> organisations) {

    public static final Scope EVERYTHING = new Scope(true, Set.of());
    public static final Scope NOTHING = new Scope(false, Set.of());

    public Scope {
        organisations = Set.copyOf(organisations);
    }

    /** @param organisation the owner's id; null for the bureau itself */
    public boolean covers(String organisation) {
        return everything || organisation != null && organisations.contains(organisation);
    }
}
