package org.airclass.site;

import java.util.concurrent.Executor;

/** What was posted, and its answering. */
public interface Posted {

    /** Null where it is longer than its taker wants. Not to be changed. */
    byte[] body();

    /** Null where there is none; the first of several. */
    String header(CharSequence name);

    /** Null where there is none. */
    String cookie(String name);

    /** Of the address that the caller sees, {@code http} or {@code https}; null where this way of coming does not tell. */
    String scheme();

    /** Where it has to be answered from. */
    Executor executor();

    /** To be called once. Who has gone meanwhile is not missed. */
    void answer(Reply reply);
}
