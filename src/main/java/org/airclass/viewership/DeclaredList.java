package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.airclass.access.StaffNames;
import org.airclass.school.Organisations;

/** Reads what was declared. */
@ApplicationScoped
class DeclaredList {

    /**
     * @param to last day, included
     * @param kindName its title in the reader's language; likewise the other names
     * @param corrects id of the entry whose place it takes; null for a new figure
     * @param correctedBy id of the entry that has taken its place; null while it stands
     */
    record Row(
            String id,
            String batch,
            String source,
            DeclaredKind kind,
            String kindName,
            DeclaredUnit unit,
            String unitName,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            String lesson,
            String lessonTitle,
            String channel,
            String organisation,
            String organisationName,
            String evidence,
            String note,
            String corrects,
            String correctedBy,
            Instant declaredAt,
            String declaredBy) {}

    /** @param names how they are called who declared, by username */
    record Answer(
            LocalDate from,
            LocalDate to,
            List<ReportDefinitions.Definition> definitions,
            List<Row> rows,
            Map<String, String> names) {}

    /** @param correctedBy id of the entry that has taken its place; null while it stands */
    record Found(DeclaredEntry entry, String correctedBy) {}

    private final EntityManager entities;
    private final DeclaredLookups lookups;
    private final Organisations organisations;
    private final StaffNames staff;

    DeclaredList(EntityManager entities, DeclaredLookups lookups, Organisations organisations, StaffNames staff) {
        this.entities = entities;
        this.lookups = lookups;
        this.organisations = organisations;
        this.staff = staff;
    }

    Answer answer(LocalDate from, LocalDate to, DeclaredSight sight, Locale language) {
        List<Found> found = find(from, to, sight);
        Names names = names(found);
        List<Row> rows = found.stream().map(f -> row(f, names, language)).toList();
        return new Answer(
                from,
                to,
                DeclaredDefinitions.of(found.stream().map(f -> f.entry().plan().unit()), language),
                rows,
                staff.of(rows.stream().map(Row::declaredBy).toList()));
    }

    /** Entries that touch those days, the latest declared first. */
    List<Found> find(LocalDate from, LocalDate to, DeclaredSight sight) {
        Map<String, String> correctedBy = new HashMap<>();
        List<DeclaredEntry> entries = entities.createQuery(
                        """
                        from DeclaredEntry where to >= :first and from <= :last
                        order by declaredAt desc, batch, position""",
                        DeclaredEntry.class)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList();
        // A correction may be of other days than what it corrects.
        entities.createQuery(
                        """
                        select old.id, newer.id from DeclaredEntry old, DeclaredEntry newer
                        where newer.corrects = old.id and old.to >= :first and old.from <= :last""",
                        Object[].class)
                .setParameter("first", from)
                .setParameter("last", to)
                .getResultList()
                .forEach(row -> correctedBy.put((String) row[0], (String) row[1]));
        return entries.stream()
                .filter(sight::covers)
                .map(entry -> new Found(entry, correctedBy.get(entry.id())))
                .toList();
    }

    /** Of lessons and organisations, by id. */
    record Names(Map<String, String> lessons, Map<String, String> organisations) {}

    Names names(List<Found> found) {
        List<DeclaredPlan> plans = found.stream().map(f -> f.entry().plan()).toList();
        return new Names(
                lookups.titles(plans.stream()
                        .map(DeclaredPlan::lesson)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()),
                organisations.namesOf(plans.stream()
                        .map(DeclaredPlan::organisation)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
    }

    private static Row row(Found found, Names names, Locale language) {
        DeclaredEntry entry = found.entry();
        DeclaredPlan plan = entry.plan();
        return new Row(
                entry.id(),
                entry.batch(),
                plan.source(),
                plan.kind(),
                plan.kind().title().in(language),
                plan.unit(),
                plan.unit().title().in(language),
                plan.from(),
                plan.to(),
                plan.value(),
                plan.lesson(),
                names.lessons().get(plan.lesson()),
                plan.channel(),
                plan.organisation(),
                names.organisations().get(plan.organisation()),
                plan.evidence(),
                plan.note(),
                plan.corrects(),
                found.correctedBy(),
                entry.declaredAt(),
                entry.declaredBy());
    }
}
