package org.airclass.programme;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The edition that this node shows, in memory. */
@Singleton
class CurrentEdition {

    private final List<Consumer<Edition>> listeners = new CopyOnWriteArrayList<>();
    private volatile Index index = new Index(Index.NONE);

    Index index() {
        return index;
    }

    int number() {
        return index.edition().number();
    }

    /** Shows it unless a newer one is shown already. */
    void show(Edition edition) {
        synchronized (this) {
            if (edition.number() <= number()) {
                return;
            }
            index = new Index(edition);
        }
        listeners.forEach(listener -> listener.accept(edition));
    }

    /** Shows whatever the database holds: what is on disk may come from a database that is no more. */
    void replace(Edition edition) {
        synchronized (this) {
            index = new Index(edition);
        }
        listeners.forEach(listener -> listener.accept(edition));
    }

    /** Told of every edition shown from now on, in the thread that brought it. */
    void onShow(Consumer<Edition> listener) {
        listeners.add(listener);
    }
}
