package org.airclass.watching;

import java.sql.SQLException;

/** The database failed; the cause says how. */
final class BooksAway extends IllegalStateException {
    BooksAway(SQLException cause) {
        super(cause);
    }
}
