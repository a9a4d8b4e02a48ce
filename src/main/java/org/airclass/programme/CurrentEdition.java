package org.airclass.programme;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.airclass.streaming.StreamStates;

/** The edition that this node shows, in memory. */
@Singleton
class CurrentEdition {

    /** Among those who observe how the streams are. */
    static final int SHOWN = 100;

    private final List<Consumer<Edition>> listeners = new CopyOnWriteArrayList<>();
    private volatile Index index = new Index(Index.NONE);
    private volatile boolean known;

    Index index() {
        return index;
    }

    int number() {
        return index.edition().number();
    }

    /** False until a copy on disk or the database has told which edition there is: nobody knows yet that there is none. */
    boolean isKnown() {
        return known;
    }

    /** What is shown is what the database holds. */
    void confirm() {
        known = true;
    }

    /** Shows it unless a newer one is shown already. */
    void show(Edition edition) {
        synchronized (this) {
            if (edition.number() <= number()) {
                return;
            }
            index = new Index(edition).with(index.streams());
            known = true;
        }
        listeners.forEach(listener -> listener.accept(edition));
    }

    /** Shows whatever the database holds: what is on disk may come from a database that is no more. */
    void replace(Edition edition) {
        synchronized (this) {
            index = new Index(edition).with(index.streams());
            known = true;
        }
        listeners.forEach(listener -> listener.accept(edition));
    }

    /** Shows the same edition while its streams are so. */
    void show(@Observes @Priority(SHOWN) StreamStates streams) {
        synchronized (this) {
            index = index.with(streams);
        }
    }

    /** Told of every edition shown from now on, in the thread that brought it. */
    void onShow(Consumer<Edition> listener) {
        listeners.add(listener);
    }
}
