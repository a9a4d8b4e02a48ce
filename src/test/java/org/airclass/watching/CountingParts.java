package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import javax.sql.DataSource;
import org.airclass.school.Organisations;
import org.airclass.site.DataFolder;
import org.airclass.site.Database;
import org.airclass.site.SiteClock;

/** Puts counting together once more, beside the program's own, out of parts that a test breaks. */
@ApplicationScoped
class CountingParts {

    private final DataSource dataSource;
    private final Database database;
    private final DataFolder data;
    private final SiteClock clock;
    private final WatchingConfig config;
    private final Organisations organisations;

    CountingParts(
            DataSource dataSource,
            Database database,
            DataFolder data,
            SiteClock clock,
            WatchingConfig config,
            Organisations organisations) {
        this.dataSource = dataSource;
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.config = config;
        this.organisations = organisations;
    }

    Folding folding(Node node) {
        return new Folding(dataSource, database, node, clock, organisations, config);
    }

    /** Started. */
    Counting counting(Journal journal, Accounts accounts, Spool spool) throws IOException {
        Counting counting = new Counting(journal, database, data, accounts, config);
        counting.start(spool);
        return counting;
    }
}
