package org.airclass.viewership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.airclass.access.Scope;
import org.airclass.access.StaffNames;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.viewership.DailyDay.Entry;
import org.airclass.viewership.ReportDefinitions.Definition;

/** Shows daily reports to those who may see them. */
@ApplicationScoped
class DailyBoard {

    /** @param author what the reader may act on */
    record Reader(Scope sight, DailyAuthor author, Locale language) {
        boolean sees(DailyReport report) {
            return sight.everything() || sight.covers(report.organisation());
        }
    }

    /**
     * @param madeAt null where the day has no reports: it is no school day, or they are not made yet
     * @param dueAt who has not signed by then is late
     * @param late those of the rows that are
     */
    record Board(
            LocalDate date,
            Instant madeAt,
            Instant dueAt,
            List<Definition> definitions,
            List<DailyRow> late,
            List<DailyRow> rows) {}

    /** @param overdue how many of them are late */
    record Open(List<DailyRow> reports, long overdue) {}

    /** Figures are null where they are hidden, or were missing. @param reason null for the first; @param madeBy null for the service */
    record Version(
            int version,
            Instant countedUntil,
            Instant madeAt,
            String madeBy,
            String reason,
            boolean stated,
            int planned,
            int onAir,
            Integer watched,
            Long opens,
            Long plays,
            Long viewers,
            Double watchMinutes,
            DailyRow.Signed signed,
            List<DailyException> exceptions) {}

    /**
     * @param versions the first first: a correction stands beside what it corrects
     * @param exceptions who had not signed when it was signed
     * @param below the reports of those that report to it
     * @param names how they are called who made versions or declared nil, by username
     */
    record Details(
            DailyRow report,
            List<Definition> definitions,
            List<Version> versions,
            List<DailyException> exceptions,
            List<DailyRow> below,
            Map<String, String> names) {}

    private static final TypeReference<List<DailyException>> EXCEPTIONS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ViewershipConfig config;
    private final SiteClock clock;
    private final StaffNames names;
    private final ObjectMapper json;

    DailyBoard(EntityManager entities, ViewershipConfig config, SiteClock clock, StaffNames names, ObjectMapper json) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
        this.names = names;
        this.json = json;
    }

    /** @param organisation that one and those that report to it; null for all that the reader may see */
    Board board(LocalDate date, String organisation, Reader reader) {
        Optional<DailyRun> run = Optional.ofNullable(entities.find(DailyRun.class, date));
        DailyDay day = day(date, reader);
        List<Entry> seen = day.entries().stream()
                .filter(entry -> reader.sees(entry.report()))
                .filter(entry -> organisation == null
                        || organisation.equals(entry.report().organisation())
                        || organisation.equals(entry.report().parent()))
                .toList();
        List<DailyRow> rows = rows(day, seen, reader);
        return new Board(
                date,
                run.map(DailyRun::madeAt).orElse(null),
                run.map(DailyRun::dueAt).orElse(null),
                DailyDefinitions.in(reader.language()),
                rows.stream().filter(DailyRow::late).toList(),
                rows);
    }

    /** What waits for the reader's own organisation to be signed, the oldest first. */
    Open open(Reader reader) {
        List<LocalDate> days = entities.createQuery(
                        """
                        select r.day from DailyReport r, DailyVersion v
                        where v.reportId = r.id and v.number = r.version and v.signedAt is null
                            and r.organisation = :own and r.day >= :first
                        order by r.day""",
                        LocalDate.class)
                .setParameter("own", reader.author().organisation())
                .setParameter("first", clock.today().minusDays(DailyMaking.CAUGHT_UP_DAYS))
                .getResultList();
        List<DailyRow> rows = days.stream()
                .map(date -> day(date, reader))
                .flatMap(day -> day.entries().stream()
                        .filter(entry -> reader.author().isOf(entry.report()))
                        .map(entry -> day.row(entry, reader.author(), reader.language())))
                .toList();
        return new Open(rows, rows.stream().filter(DailyRow::late).count());
    }

    /** @throws Refused 404 when there is none that the reader may see */
    Details details(String id, Reader reader) {
        DailyReport report = entities.find(DailyReport.class, id);
        if (report == null || !reader.sees(report)) {
            throw Refused.notFound("no-such-report", "没有日报告“" + id + "”", "There is no daily report " + id);
        }
        DailyDay day = day(report.day(), reader);
        Entry entry = day.entries().stream()
                .filter(e -> e.report().id().equals(id))
                .findFirst()
                .orElseThrow();
        DailyRow row = day.row(entry, reader.author(), reader.language());
        List<DailyVersion> made = entities.createQuery(
                        "from DailyVersion where reportId = :id order by number", DailyVersion.class)
                .setParameter("id", id)
                .getResultList();
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            DailyVersion version = made.get(i);
            Instant until = i + 1 < made.size() ? made.get(i + 1).madeAt() : null;
            boolean untold = wasMissing(version, until, row) || day.isHidden(entry, version.figures(), reader.author());
            versions.add(version(version, untold));
        }
        Stream<String> named = Stream.concat(
                versions.stream().map(Version::madeBy),
                Stream.ofNullable(row.nil()).map(DailyRow.Nil::by));
        return new Details(
                row,
                DailyDefinitions.in(reader.language()),
                versions,
                versions.get(versions.size() - 1).exceptions(),
                rows(day, day.below(entry), reader),
                names.of(named.toList()));
    }

    /** Nothing was counted, and nobody had said that it was zero for as long as it stood. @param until null for the last */
    private static boolean wasMissing(DailyVersion version, Instant until, DailyRow row) {
        if (version.isStated() || version.figures().isAnything()) {
            return false;
        }
        return until == null
                ? row.status() == DailyStatus.MISSING
                : row.nil() == null || row.nil().at().isAfter(until);
    }

    private static List<DailyRow> rows(DailyDay day, List<Entry> entries, Reader reader) {
        return entries.stream()
                .map(entry -> day.row(entry, reader.author(), reader.language()))
                .toList();
    }

    private DailyDay day(LocalDate date, Reader reader) {
        List<Entry> all = entities.createQuery(
                        """
                        select r, v from DailyReport r, DailyVersion v
                        where r.day = :day and v.reportId = r.id and v.number = r.version""",
                        Object[].class)
                .setParameter("day", date)
                .getResultStream()
                .map(row -> new Entry((DailyReport) row[0], (DailyVersion) row[1]))
                .toList();
        DailyRun run = entities.find(DailyRun.class, date);
        return new DailyDay(
                all,
                run == null ? Instant.MAX : run.dueAt(),
                clock.instant(),
                new FewDevices(config.smallest()),
                reader::sees);
    }

    private Version version(DailyVersion version, boolean untold) {
        DailyFigures figures = version.figures();
        DailySignature signature = version.signature();
        return new Version(
                version.number(),
                version.countedUntil(),
                version.madeAt(),
                version.madeBy(),
                version.reason(),
                version.isStated(),
                figures.planned(),
                figures.onAir(),
                untold ? null : figures.watched(),
                untold ? null : figures.opens(),
                untold ? null : figures.plays(),
                untold ? null : figures.viewers(),
                untold ? null : figures.watchMinutes(),
                signature == null ? null : new DailyRow.Signed(signature.by(), signature.name(), signature.at()),
                signature == null ? List.of() : read(signature.exceptions()));
    }

    private List<DailyException> read(String exceptions) {
        try {
            return exceptions == null ? List.of() : json.readValue(exceptions, EXCEPTIONS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
