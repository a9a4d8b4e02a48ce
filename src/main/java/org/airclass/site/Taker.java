package org.airclass.site;

/** Takes what is posted to one address, whichever way it came. On an event loop: it must not wait for anything. */
public interface Taker {

    /**
     * Has it answered once, now or later.
     *
     * @return false where it takes more than this way of coming tells: nothing has happened then, and the same comes again by
     *     the way that tells all
     */
    boolean take(Posted posted);
}
