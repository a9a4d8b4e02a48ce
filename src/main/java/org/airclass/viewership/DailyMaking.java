package org.airclass.viewership;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.airclass.school.Organisations;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/**
 * Makes the reports of school days. Every node looks for days that are due; the one that adds the day's row makes its
 * reports, in that same transaction. So they are made once, and what came due while nobody ran is made at the next look.
 */
@ApplicationScoped
class DailyMaking {

    /** So far back a day is caught up with. */
    static final int CAUGHT_UP_DAYS = 31;

    private final EntityManager entities;
    private final DailySettings settings;
    private final DailyCounts counts;
    private final Terms terms;
    private final Organisations organisations;
    private final SiteConfig site;
    private final SiteClock clock;

    DailyMaking(
            EntityManager entities,
            DailySettings settings,
            DailyCounts counts,
            Terms terms,
            Organisations organisations,
            SiteConfig site,
            SiteClock clock) {
        this.entities = entities;
        this.settings = settings;
        this.counts = counts;
        this.terms = terms;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    /** All that is due, the oldest first. */
    void makeDue() {
        DailySettings.Times times = Transactions.run(settings::times);
        for (LocalDate day : Transactions.run(() -> due(times))) {
            try {
                make(day, times);
            } catch (RuntimeException e) {
                if (!Transactions.isDuplicateKey(e)) {
                    throw e;
                }
                Log.debugf("the reports of %s were just made by another node", day);
            }
        }
    }

    private List<LocalDate> due(DailySettings.Times times) {
        LocalDate today = clock.today();
        LocalDate first = Stream.of(times.since(), today.minusDays(CAUGHT_UP_DAYS))
                .max(LocalDate::compareTo)
                .get();
        boolean todayIsDue = !clock.now().isBefore(today.atTime(times.makeAt()));
        LocalDate end = todayIsDue ? today.plusDays(1) : today;
        if (!first.isBefore(end)) {
            return List.of();
        }
        Set<LocalDate> made =
                new HashSet<>(entities.createQuery("select day from DailyRun where day >= :first", LocalDate.class)
                        .setParameter("first", first)
                        .getResultList());
        List<Term> all = terms.all();
        return first.datesUntil(end)
                .filter(day -> !made.contains(day) && isSchoolDay(all, day))
                .toList();
    }

    /** @param all the latest first */
    private static boolean isSchoolDay(List<Term> all, LocalDate day) {
        return all.stream()
                .filter(term -> term.contains(day))
                .findFirst()
                .filter(term -> term.isSchoolDay(day))
                .isPresent();
    }

    private void make(LocalDate day, DailySettings.Times times) {
        DailyTree tree = Transactions.run(() -> DailyTree.of(organisations.all(), site.name()));
        Map<String, DailyCount> counted = counts.of(day, tree, tree.nodes());
        Transactions.run(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            entities.persist(new DailyRun(day, now, dueAt(day, times, now)));
            entities.flush();
            for (DailyTree.Node node : tree.nodes()) {
                DailyReport report = new DailyReport(day, node);
                entities.persist(report);
                entities.persist(DailyVersion.first(report.id(), counted.get(node.id()), now));
            }
        });
        Log.infof(
                "daily reports of %s made for %d organisations",
                day, tree.nodes().size());
    }

    /** Reports that are made late leave as much time as others do. */
    private Instant dueAt(LocalDate day, DailySettings.Times times, Instant madeAt) {
        Instant usual = day.atTime(times.deadline()).atZone(clock.zone()).toInstant();
        Instant late = madeAt.plus(Duration.between(times.makeAt(), times.deadline()));
        return madeAt.isAfter(usual) ? late : usual;
    }
}
