package org.airclass.viewership;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.airclass.school.SampleWorld;
import org.airclass.school.Terms;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.airclass.site.Transactions;

/**
 * What others say of the sample world's last days, declared once: a cable company and a telephone company count households, a
 * stream server counts minutes. Somebody's slip of the pen is put right, and on one day the server's log has a gap.
 */
@ApplicationScoped
class SampleDeclared {

    private static final String CABLE = "海州有线";
    private static final String STREAM_SERVER = "海州广电直播服务器";

    private static final String IPTV = "海州电信 IPTV";
    /** The account of the cable company. */
    private static final String OPERATOR = "operator";
    /** Who declares what came to the bureau on paper. */
    private static final String OFFICE = "publisher";

    private static final int DAYS = 7;
    private static final int SLIP_DAYS_AGO = 2;
    private static final int GAP_DAYS_AGO = 3;
    /** Households from Monday to Sunday. */
    private static final int[] CABLE_HOUSEHOLDS = {31_460, 32_105, 30_872, 33_240, 32_718, 9_406, 8_950};

    private static final int[] IPTV_HOUSEHOLDS = {18_233, 18_540, 17_996, 18_871, 18_702, 5_120, 4_873};
    /** What the server tells of the minutes counted here, by days ago: it never sees quite the same. */
    private static final String[] OF_COUNTED = {"1.012", "0.994", "0.688", "1.021", "1.006", "0.987", "1.009"};

    private final SiteConfig site;
    private final SiteClock clock;
    private final Terms terms;
    private final EntityManager entities;
    private final Declared declared;
    private final CountedDays counted;

    SampleDeclared(
            SiteConfig site,
            SiteClock clock,
            Terms terms,
            EntityManager entities,
            Declared declared,
            CountedDays counted) {
        this.site = site;
        this.clock = clock;
        this.terms = terms;
        this.entities = entities;
        this.declared = declared;
        this.counted = counted;
    }

    void declare(@Observes @Priority(DatabaseReady.CATCH_UP) DatabaseReady ready) {
        if (site.demo() && Transactions.run(this::isTheSampleWorldOnly)) {
            List<String> cable = take("sample-1", OPERATOR, () -> lastDays(this::cable));
            take("sample-2", OPERATOR, () -> List.of(correction(cable.get(SLIP_DAYS_AGO - 1))));
            take("sample-3", OFFICE, () -> lastDays(this::iptv));
            take("sample-4", OFFICE, () -> lastDays(this::streamServer));
        }
    }

    /** Its term runs, and nobody else has declared anything. */
    private boolean isTheSampleWorldOnly() {
        LocalDate today = clock.today();
        return terms.find(SampleWorld.TERM)
                        .filter(term -> !today.isBefore(term.from()) && !today.isAfter(term.to()))
                        .isPresent()
                && entities.createQuery(
                                        "select count(*) from DeclaredBatch where batch not like 'sample-%'",
                                        Long.class)
                                .getSingleResult()
                        == 0;
    }

    /** Once, however often the database goes away in between. @return the ids of its entries */
    private List<String> take(String batch, String by, Supplier<List<DeclaredLine>> lines) {
        List<String> known = Transactions.run(() -> entities.createQuery(
                        "select id from DeclaredEntry where batch = :batch order by position", String.class)
                .setParameter("batch", batch)
                .getResultList());
        return known.isEmpty()
                ? declared.take(new Declared.Request(batch, null, lines.get(), by, false))
                        .entries()
                : known;
    }

    /** From yesterday on. */
    private static List<DeclaredLine> lastDays(IntFunction<DeclaredLine> line) {
        return IntStream.rangeClosed(1, DAYS).mapToObj(line).toList();
    }

    private DeclaredLine cable(int ago) {
        int written = households(CABLE_HOUSEHOLDS, ago) * (ago == SLIP_DAYS_AGO ? 10 : 1);
        return line(ago, CABLE, DeclaredKind.CABLE, DeclaredUnit.HOUSEHOLDS, Integer.toString(written), Map.of());
    }

    private DeclaredLine correction(String entry) {
        String households = Integer.toString(households(CABLE_HOUSEHOLDS, SLIP_DAYS_AGO));
        Map<DeclaredField, String> why = Map.of(DeclaredField.CORRECTS, entry, DeclaredField.NOTE, "原报多写了一个零");
        return line(SLIP_DAYS_AGO, CABLE, DeclaredKind.CABLE, DeclaredUnit.HOUSEHOLDS, households, why);
    }

    private DeclaredLine iptv(int ago) {
        String households = Integer.toString(households(IPTV_HOUSEHOLDS, ago));
        return line(ago, IPTV, DeclaredKind.IPTV, DeclaredUnit.HOUSEHOLDS, households, Map.of());
    }

    private DeclaredLine streamServer(int ago) {
        Map<DeclaredField, String> note =
                ago == GAP_DAYS_AGO ? Map.of(DeclaredField.NOTE, "午后服务器重启，日志缺两个多小时") : Map.of();
        return line(ago, STREAM_SERVER, DeclaredKind.STREAM_SERVER, DeclaredUnit.WATCH_MINUTES, minutes(ago), note);
    }

    private int households(int[] byWeekday, int ago) {
        return byWeekday[clock.today().minusDays(ago).getDayOfWeek().getValue() - 1];
    }

    private String minutes(int ago) {
        LocalDate day = clock.today().minusDays(ago);
        double minutes =
                counted.of(new CountedDays.Question(day, day, null, null)).watchMinutes();
        return BigDecimal.valueOf(minutes)
                .multiply(new BigDecimal(OF_COUNTED[ago - 1]))
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private DeclaredLine line(
            int ago,
            String source,
            DeclaredKind kind,
            DeclaredUnit unit,
            String value,
            Map<DeclaredField, String> more) {
        Map<DeclaredField, String> texts = new EnumMap<>(DeclaredField.class);
        texts.putAll(more);
        texts.put(DeclaredField.SOURCE, source);
        texts.put(DeclaredField.KIND, kind.name());
        texts.put(DeclaredField.UNIT, unit.name());
        texts.put(DeclaredField.FROM, clock.today().minusDays(ago).toString());
        texts.put(DeclaredField.VALUE, value);
        return new DeclaredLine(field -> Map.of("field", field.key()), texts);
    }
}
