package org.airclass.viewership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.airclass.school.Organisation.Kind;
import org.airclass.viewership.DailyRow.Below;
import org.airclass.viewership.DailyRow.Next;

/** All the reports of a day, from the bureau down, and how each stands among the others. */
final class DailyDay {

    /** A report with the version that counts. */
    record Entry(DailyReport report, DailyVersion version) {
        boolean isSigned() {
            return version.signature() != null;
        }
    }

    private static final Comparator<Entry> FROM_THE_BUREAU_DOWN = Comparator.comparing(
                    (Entry e) -> e.report().kind())
            .thenComparing(e -> e.report().name());

    private final Map<String, Entry> entries = new TreeMap<>();
    private final Instant dueAt;
    private final Instant now;
    private final FewDevices few;
    private final Map<String, String> hidden;

    /**
     * @param few what is hidden but from who signs for it
     * @param seen by the reader: what stands beside nothing it could be reckoned from is told
     */
    DailyDay(List<Entry> all, Instant dueAt, Instant now, FewDevices few, Predicate<DailyReport> seen) {
        all.forEach(entry -> entries.put(entry.report().organisation(), entry));
        this.dueAt = dueAt;
        this.now = now;
        this.few = few;
        this.hidden = few.hidden(all.stream()
                .filter(entry -> entry.report().kind() != Kind.BUREAU && seen.test(entry.report()))
                .map(entry -> part(entry.report(), entry.version().figures()))
                .toList());
    }

    private static FewDevices.Part part(DailyReport report, DailyFigures figures) {
        return new FewDevices.Part(
                report.organisation(), DailyTree.districtOf(report), figures.viewers(), figures.isAnything());
    }

    List<Entry> entries() {
        return entries.values().stream().sorted(FROM_THE_BUREAU_DOWN).toList();
    }

    DailyStatus status(Entry entry) {
        DailyReport report = entry.report();
        return report.kind() == Kind.SCHOOL
                ? DailyStatus.ofSchool(entry.version().figures(), report.isNilDeclared())
                : DailyStatus.ofAll(
                        entry.version().figures(),
                        schools(entry).stream().map(this::status).toList());
    }

    boolean isLate(Entry entry) {
        return !entry.isSigned() && now.isAfter(dueAt);
    }

    /** Those that report to it. */
    List<Entry> below(Entry entry) {
        return entries().stream()
                .filter(e -> entry.report().organisation().equals(e.report().parent()))
                .toList();
    }

    private List<Entry> schools(Entry entry) {
        Set<String> above = new HashSet<>(Set.of(entry.report().organisation()));
        List<Entry> schools = new ArrayList<>();
        for (Entry other : entries()) {
            if (above.contains(Objects.requireNonNullElse(other.report().parent(), "-"))) {
                above.add(other.report().organisation());
                if (other.report().kind() == Kind.SCHOOL) {
                    schools.add(other);
                }
            }
        }
        return schools;
    }

    private boolean isOutdated(Entry entry) {
        return below(entry).stream()
                .anyMatch(e -> e.version().madeAt().isAfter(entry.version().madeAt()));
    }

    private Next next(Entry entry) {
        if (entry.isSigned()) {
            return Next.DONE;
        }
        if (entry.report().kind() == Kind.SCHOOL) {
            return status(entry) == DailyStatus.MISSING ? Next.DECLARE : Next.SIGN;
        }
        return below(entry).stream().allMatch(Entry::isSigned) ? Next.SIGN : Next.WAIT;
    }

    DailyRow row(Entry entry, DailyAuthor reader, Locale language) {
        DailyReport report = entry.report();
        DailyVersion version = entry.version();
        DailyFigures figures = version.figures();
        DailyStatus status = status(entry);
        String instead = reader.isOf(report) ? null : hidden.get(report.organisation());
        boolean known = status != DailyStatus.MISSING && instead == null;
        DailySignature signature = version.signature();
        return new DailyRow(
                report.id(),
                report.day(),
                orNull(report.organisation()),
                report.name(),
                report.kind(),
                orNull(report.parent()),
                status,
                status.title().in(language),
                version.number(),
                version.countedUntil(),
                figures.planned(),
                figures.onAir(),
                known ? figures.watched() : null,
                known ? figures.opens() : null,
                known ? figures.plays() : null,
                known ? figures.viewers() : null,
                known ? figures.watchMinutes() : null,
                version.isStated(),
                report.kind() == Kind.SCHOOL ? null : below(schools(entry)),
                report.isNilDeclared() ? new DailyRow.Nil(report.nilReason(), report.nilBy(), report.nilAt()) : null,
                signature == null ? null : new DailyRow.Signed(signature.by(), signature.name(), signature.at()),
                dueAt,
                isLate(entry),
                isOutdated(entry),
                next(entry),
                reader.isOf(report),
                instead);
    }

    /** Whether figures of a version are hidden; who signs for them must see what they sign. */
    boolean isHidden(Entry entry, DailyFigures figures, DailyAuthor reader) {
        DailyReport report = entry.report();
        boolean areFew = report.kind() != Kind.BUREAU && few.isHidden(figures.viewers(), figures.isAnything());
        return !reader.isOf(report) && (areFew || hidden.containsKey(report.organisation()));
    }

    private Below below(List<Entry> schools) {
        List<DailyStatus> statuses = schools.stream().map(this::status).toList();
        return new Below(
                schools.size(),
                (int) schools.stream().filter(Entry::isSigned).count(),
                count(statuses, DailyStatus.VALUE),
                count(statuses, DailyStatus.ZERO_DECLARED),
                count(statuses, DailyStatus.MISSING));
    }

    private static int count(List<DailyStatus> statuses, DailyStatus status) {
        return (int) statuses.stream().filter(s -> s == status).count();
    }

    private static String orNull(String organisation) {
        return DailyTree.BUREAU.equals(organisation) ? null : organisation;
    }
}
