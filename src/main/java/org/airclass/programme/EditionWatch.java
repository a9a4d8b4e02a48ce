package org.airclass.programme;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.airclass.site.DataFolder;
import org.airclass.site.DatabaseReady;
import org.airclass.site.Transactions;

/** Brings editions to this node: the last one from disk at once, later ones from the database. */
@ApplicationScoped
class EditionWatch {

    private final CurrentEdition current;
    private final EditionStore store;
    private final EditionFile file;
    private final ProgrammeConfig config;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(r -> new Thread(r, "edition-watch"));
    private boolean looking;
    private boolean away;

    EditionWatch(CurrentEdition current, EditionStore store, DataFolder data, ProgrammeConfig config) {
        this.current = current;
        this.store = store;
        this.file = new EditionFile(data.folder("programme"));
        this.config = config;
    }

    /** Before anybody asks the database: it may be away, and students are there. */
    void start(@Observes @Priority(5) StartupEvent started) {
        file.read().ifPresent(current::show);
        current.onShow(this::keepSoon);
    }

    void databaseReady(@Observes @Priority(DatabaseReady.EDITION) DatabaseReady ready) {
        agree();
        if (!looking) {
            long millis = config.lookEvery().toMillis();
            worker.scheduleWithFixedDelay(this::lookAgain, millis, millis, TimeUnit.MILLISECONDS);
            looking = true;
        }
    }

    /** The database is right where the copy on disk says otherwise: it may come from another database. */
    private void agree() {
        Edition stored = store.read(store.head()).orElse(Index.NONE);
        Edition shown = current.index().edition();
        boolean same = stored.number() == shown.number() && stored.publishedAt().equals(shown.publishedAt());
        if (!same) {
            if (stored.number() <= shown.number()) {
                Log.warnf(
                        "edition %d of the database replaces edition %d of the copy on disk",
                        stored.number(), shown.number());
            }
            current.replace(stored);
        }
        current.confirm();
    }

    void stop(@Observes ShutdownEvent stopping) {
        worker.shutdown();
    }

    /** Shows the last edition, where it isn't shown yet. One small query when it is. */
    void look() {
        int head = store.head();
        if (head > current.number()) {
            Optional<Edition> edition = store.read(head);
            edition.ifPresent(current::show);
        }
    }

    private void lookAgain() {
        try {
            look();
            away = false;
        } catch (RuntimeException e) {
            if (!away) {
                Log.warnf(
                        "no look at the editions (%s): %s",
                        Transactions.isDatabaseAway(e) ? "database away" : "failed", e.toString());
            }
            away = true;
        }
    }

    private void keepSoon(Edition edition) {
        if (!worker.isShutdown()) {
            worker.execute(() -> keep(edition));
        }
    }

    private void keep(Edition edition) {
        try {
            file.write(edition);
        } catch (RuntimeException e) {
            Log.errorf(e, "edition %d could not be kept on disk", edition.number());
        }
    }
}
