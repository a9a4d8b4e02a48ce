package org.airclass.viewership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.airclass.school.Organisations;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Text;
import org.airclass.site.Transactions;

/**
 * What people do with daily reports: declare nil, sign, correct. Each act first moves the report's row and looks at it then,
 * in one transaction: of two at once the second sees what the first did.
 */
@ApplicationScoped
class DailySigning {

    private final EntityManager entities;
    private final DailyCounts counts;
    private final Organisations organisations;
    private final SiteConfig site;
    private final SiteClock clock;
    private final ObjectMapper json;

    DailySigning(
            EntityManager entities,
            DailyCounts counts,
            Organisations organisations,
            SiteConfig site,
            SiteClock clock,
            ObjectMapper json) {
        this.entities = entities;
        this.counts = counts;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
        this.json = json;
    }

    void declareNil(String id, String reason, DailyAuthor author) {
        act(id, author, (report, current) -> report.declareNil(current, reason, author.username(), now()));
    }

    /**
     * @param exceptions who below has not signed, and why it is signed all the same
     * @throws Refused 409 naming those below who have not signed and are no exception
     */
    void sign(String id, List<DailyException> exceptions, DailyAuthor author) {
        act(id, author, (report, current) -> {
            List<DailyException> named = excepted(report, exceptions);
            report.sign(
                    current,
                    new DailySignature(author.username(), author.name(), now(), named.isEmpty() ? null : write(named)));
        });
    }

    /**
     * Counts the day anew, into one more version.
     *
     * @param stated figures that a person states instead of what is counted; null for none
     */
    void correct(String id, String reason, StatedFigures stated, DailyAuthor author) {
        DailyReport report = Transactions.run(() -> find(id));
        author.mustBeOf(report);
        DailyCount counted = count(report.day(), report.organisation());
        DailyCount figures =
                stated == null ? counted : new DailyCount(stated.insteadOf(counted.figures()), counted.until());
        act(
                id,
                author,
                (found, current) ->
                        entities.persist(found.correct(figures, stated != null, reason, author.username(), now())));
    }

    private DailyCount count(LocalDate day, String organisation) {
        DailyTree tree = Transactions.run(() -> DailyTree.of(organisations.all(), site.name()));
        List<DailyTree.Node> own = tree.nodes().stream()
                .filter(node -> node.id().equals(organisation))
                .toList();
        return counts.of(day, tree, own).get(organisation);
    }

    private void act(String id, DailyAuthor author, BiConsumer<DailyReport, DailyVersion> work) {
        Transactions.run(() -> {
            entities.createQuery("update DailyReport set turn = turn + 1 where id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            DailyReport report = find(id);
            author.mustBeOf(report);
            work.accept(report, current(report));
        });
    }

    private DailyReport find(String id) {
        DailyReport report = entities.find(DailyReport.class, id);
        if (report == null) {
            throw Refused.notFound("no-such-report", "没有日报告“" + id + "”", "There is no daily report " + id);
        }
        return report;
    }

    private DailyVersion current(DailyReport report) {
        return entities.createQuery(
                        "from DailyVersion where reportId = :report and number = :number", DailyVersion.class)
                .setParameter("report", report.id())
                .setParameter("number", report.version())
                .getSingleResult();
    }

    /** Of those named, who has not signed; whoever has not signed must be named. */
    private List<DailyException> excepted(DailyReport report, List<DailyException> exceptions) {
        List<DailyException> excepted = new ArrayList<>();
        List<Refused.Problem> problems = new ArrayList<>();
        for (DailyReport below : notSignedBelow(report)) {
            exceptions.stream()
                    .filter(e -> below.organisation().equals(e.organisation()))
                    .findFirst()
                    .ifPresentOrElse(
                            e -> excepted.add(new DailyException(below.organisation(), below.name(), e.reason())),
                            () -> problems.add(new Refused.Problem(
                                    "not-signed",
                                    new Text(below.name() + "尚未签报", below.name() + " has not signed"),
                                    Map.of("organisation", below.organisation(), "name", below.name()))));
        }
        if (!problems.isEmpty()) {
            throw Refused.conflict(
                    "below-not-signed",
                    "还有 " + problems.size() + " 个单位未签；可逐一写明例外原因后签发",
                    problems.size() + " below have not signed; name each with a reason to sign all the same",
                    problems);
        }
        return excepted;
    }

    private List<DailyReport> notSignedBelow(DailyReport report) {
        return entities.createQuery(
                        """
                        select r from DailyReport r, DailyVersion v
                        where v.reportId = r.id and v.number = r.version and v.signedAt is null
                            and r.day = :day and r.parent = :parent
                        order by r.name""",
                        DailyReport.class)
                .setParameter("day", report.day())
                .setParameter("parent", report.organisation())
                .getResultList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String write(List<DailyException> exceptions) {
        try {
            return json.writeValueAsString(exceptions);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
