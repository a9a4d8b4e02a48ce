package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** The journal as its readers want it. */
@ApplicationScoped
class ChangeSets {

    private final Journal journal;

    ChangeSets(Journal journal) {
        this.journal = journal;
    }

    List<ChangeSet<ChangeSet.Counts>> counted(String by, Long before, int limit) {
        return Transactions.run(() -> {
            List<ChangeSetRow> rows = journal.newest(by, before, limit);
            Map<Long, Long> undoneBy = journal.undoneBy(revisions(rows));
            return rows.stream()
                    .map(row -> ChangeSet.of(row, undoneBy.get(row.revision), ChangeSet.counts(row)))
                    .toList();
        });
    }

    /** What was done to one lesson or handout. */
    List<ChangeSet<List<ChangeSet.Entry>>> of(String item, String by, Long before, int limit) {
        return Transactions.run(() -> {
            List<ChangeSet<List<ChangeSet.Entry>>> told = new ArrayList<>();
            Map<ChangeSetRow, ItemChange> changes = journal.newestOf(item, by, before, limit);
            Map<Long, Long> undoneBy = journal.undoneBy(revisions(changes.keySet()));
            changes.forEach((row, change) ->
                    told.add(ChangeSet.of(row, undoneBy.get(row.revision), List.of(ChangeSet.Entry.of(change)))));
            return told;
        });
    }

    /** @throws Refused 404 when there is none */
    ChangeSet<List<ChangeSet.Entry>> get(long revision) {
        return Transactions.run(() -> {
            ChangeSetRow row = journal.get(revision);
            return ChangeSet.of(
                    row,
                    journal.undoneBy(List.of(revision)).get(revision),
                    journal.changesOf(revision).stream()
                            .map(ChangeSet.Entry::of)
                            .toList());
        });
    }

    /** What has just been written. */
    ChangeSet<List<ChangeSet.Entry>> of(Written.Done done) {
        ChangeSet<List<ChangeSet.Entry>> set = done.changes().isEmpty()
                ? ChangeSet.none(done.revision())
                : Transactions.run(() -> ChangeSet.of(
                        journal.get(done.revision()),
                        null,
                        done.changes().stream().map(ChangeSet.Entry::of).toList()));
        return set.with(done.lessons(), done.handouts());
    }

    /** When each of these was undone, by revision; those that hold are not among them. */
    Map<Long, Instant> undone(List<Long> revisions) {
        return Transactions.run(() -> {
            Map<Long, Instant> undone = new HashMap<>();
            journal.undoneBy(revisions).forEach((set, by) -> undone.put(set, journal.get(by).at));
            return undone;
        });
    }

    private static List<Long> revisions(Iterable<ChangeSetRow> rows) {
        List<Long> revisions = new ArrayList<>();
        rows.forEach(row -> revisions.add(row.revision));
        return revisions;
    }
}
