package org.airclass.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Organisations;
import org.airclass.site.SiteClock;
import org.airclass.streaming.Channels;
import org.airclass.streaming.ViewingGuides;

/** The door: publishes editions, and answers from the current one without asking the database. */
@ApplicationScoped
public class Programme {

    /**
     * A way to watch a lesson or to get a handout, as the current edition has it.
     *
     * @param url null where the source has no address, such as a TV channel
     * @param cancelled the lesson is cancelled
     */
    public record Watchable(String lesson, String source, SourceKind kind, String url, boolean cancelled) {}

    private final CurrentEdition current;
    private final EditionStore store;
    private final Channels channels;
    private final ViewingGuides guides;
    private final Organisations organisations;
    private final SiteClock clock;
    private final TransactionSynchronizationRegistry transactions;

    Programme(
            CurrentEdition current,
            EditionStore store,
            Channels channels,
            ViewingGuides guides,
            Organisations organisations,
            SiteClock clock,
            TransactionSynchronizationRegistry transactions) {
        this.current = current;
        this.store = store;
        this.channels = channels;
        this.guides = guides;
        this.organisations = organisations;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The edition students see; number 0 and no lessons before the first. From memory. */
    public Edition current() {
        return current.index().edition();
    }

    /** False until a copy on disk or the database has told this node which edition there is. From memory. */
    public boolean isKnown() {
        return current.isKnown();
    }

    /** A source of a lesson or handout of the current edition. From memory, O(1). */
    public Optional<Watchable> find(String lesson, String source) {
        return current.index().watchable(lesson, source);
    }

    /** The current edition has a lesson or handout of that id. From memory, O(1). */
    public boolean has(String lesson) {
        return current.index().has(lesson);
    }

    /**
     * Freezes the content into the next edition, within the caller's transaction. Lessons that earlier
     * editions had and the content lacks are carried along as cancelled; handouts it lacks are gone.
     * This node shows it once the transaction is committed, the others within a second.
     *
     * @param by who publishes
     * @param restores the edition whose content this is; null for an ordinary publication
     * @return the edition, with what it changed against the one before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Edition publish(Content content, String by, Integer restores) {
        int last = store.lockHead();
        Edition before = store.read(last).orElse(Index.NONE);
        Changes changes = Changes.between(before, content);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Edition edition = new Edition(
                last + 1,
                now,
                by,
                restores,
                changes.lessons(),
                changes.handouts(),
                changes.list(),
                Carried.after(before, last + 1, now, changes, registered(changes)));
        store.write(edition, before);
        transactions.registerInterposedSynchronization(new ShowOnceCommitted(edition));
        return edition;
    }

    /** What publishing the content would change against the edition that students see. From memory; nothing happens. */
    public List<Change> difference(Content content) {
        return Changes.between(current(), content).list();
    }

    /** The viewing guide is another than the edition's that students see: the next one carries it. From the database. */
    public boolean isGuideNew() {
        return !guides.current().equals(current().carried().guide());
    }

    private Carried.Registered registered(Changes changes) {
        return new Carried.Registered(registeredChannels(), guides.current(), schoolsWithAdditions(changes));
    }

    private List<Carried.School> schoolsWithAdditions(Changes changes) {
        Set<String> ids = Stream.concat(
                        changes.lessons().stream().map(PublishedLesson::forSchool),
                        changes.handouts().stream().map(PublishedHandout::forSchool))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return organisations.namesOf(ids).entrySet().stream()
                .map(school -> new Carried.School(school.getKey(), school.getValue()))
                .sorted(Comparator.comparing(Carried.School::name))
                .toList();
    }

    private List<Carried.Channel> registeredChannels() {
        return channels.channelIds().entrySet().stream()
                .map(c -> new Carried.Channel(c.getValue(), c.getKey()))
                .sorted(Comparator.comparing(Carried.Channel::name))
                .toList();
    }

    /** A stored edition, whole. From the database. */
    public Optional<Edition> edition(int number) {
        return store.read(number);
    }

    /** The edition that this one took the place of; one without lessons before the first. */
    public Edition before(Edition edition) {
        int number = edition.number() - 1;
        return current().number() == number ? current() : store.read(number).orElse(Index.NONE);
    }

    /** What editions changed, the latest first. From the database. @param since the edition known already */
    public List<EditionChanges> changesSince(int since, int most) {
        return store.changesSince(since, most);
    }

    /** All editions, the newest first. From the database. */
    public List<EditionSummary> history() {
        return store.history();
    }

    private final class ShowOnceCommitted implements Synchronization {
        private final Edition edition;

        ShowOnceCommitted(Edition edition) {
            this.edition = edition;
        }

        @Override
        public void beforeCompletion() {
            // Nothing is shown before the commit is certain.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                current.show(edition);
            }
        }
    }
}
