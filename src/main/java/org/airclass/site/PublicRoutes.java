package org.airclass.site;

/** Where the routes of the public stand among all routes. */
public final class PublicRoutes {

    /**
     * Before sign-in, body reading and the rest: they need none of it, and each is work at every request.
     */
    public static final int ORDER = -1_000_000;

    /** Before everything. */
    static final int FIRST = ORDER - 1_000_000;

    /** After everything: what nobody answered. */
    static final int NOBODY = 1_000_000;

    private PublicRoutes() {}
}
