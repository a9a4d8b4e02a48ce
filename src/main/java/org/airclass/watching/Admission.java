package org.airclass.watching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.airclass.programme.Programme;
import org.airclass.site.SiteClock;

/** Lets in events of lessons and sources that the current edition has. From memory. */
@ApplicationScoped
class Admission {

    private final Programme programme;
    private final SiteClock clock;

    Admission(Programme programme, SiteClock clock) {
        this.programme = programme;
        this.clock = clock;
    }

    /** Null when the event may be counted. */
    Reason refusal(ViewReader.Event event) {
        if (event.source().isEmpty()) {
            return programme.has(event.lesson()) ? null : Reason.UNKNOWN_LESSON;
        }
        if (programme.find(event.lesson(), event.source()).isPresent()) {
            return null;
        }
        return programme.has(event.lesson()) ? Reason.UNKNOWN_SOURCE : Reason.UNKNOWN_LESSON;
    }

    /**
     * An event as of now.
     *
     * @param viewer null when there is none to count
     */
    View view(ViewReader.Event event, String viewer, boolean robot) {
        Instant now = clock.instant();
        return new View(
                event.lesson(),
                event.source(),
                event.kind(),
                event.seconds(),
                robot,
                Minutes.of(now),
                Math.toIntExact(LocalDate.ofInstant(now, clock.zone()).toEpochDay()),
                viewer == null || viewer.isEmpty() ? 0 : Viewer.hash(viewer));
    }
}
