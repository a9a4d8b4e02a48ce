package org.airclass.viewership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.airclass.site.Refused;

/** What a declared figure must say, line by line of a batch; all that is wrong is told at once. */
final class DeclaredRules {

    /** A figure over more than a year proves nothing. */
    static final int LONGEST_DAYS = 366;

    private static final int FIRST_YEAR = 2000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_NUMBER = 40;
    private static final int DECIMALS = 2;
    private static final BigDecimal TOO_LARGE = new BigDecimal("1000000000000000");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);

    private final LocalDate today;
    private final DeclaredKnown known;
    private final String by;
    private final boolean correctsOthers;
    private final DeclaredProblems problems = new DeclaredProblems();
    private final Set<String> corrected = new HashSet<>();

    /**
     * @param by who declares
     * @param correctsOthers they may put right what somebody else declared
     */
    DeclaredRules(LocalDate today, DeclaredKnown known, String by, boolean correctsOthers) {
        this.today = today;
        this.known = known;
        this.by = by;
        this.correctsOthers = correctsOthers;
    }

    /** @throws Refused 422 naming all that is wrong with any of them */
    List<DeclaredPlan> judge(List<DeclaredLine> lines) {
        List<DeclaredPlan> plans = lines.stream().map(this::judge).toList();
        problems.refuse();
        return plans;
    }

    private DeclaredPlan judge(DeclaredLine line) {
        LocalDate from = date(line, DeclaredField.FROM);
        LocalDate to = line.text(DeclaredField.TO).isEmpty() ? from : date(line, DeclaredField.TO);
        hasItsPeriod(line, from, to);
        return new DeclaredPlan(
                source(line),
                kind(line),
                unit(line),
                from,
                to,
                value(line),
                problems.there(line, DeclaredField.LESSON, known.lessons(), "课程", "lesson"),
                problems.atMost(line, DeclaredField.CHANNEL, LONGEST_NAME),
                organisation(line),
                problems.there(line, DeclaredField.EVIDENCE, known.evidence(), "凭证", "evidence"),
                problems.atMost(line, DeclaredField.NOTE, LONGEST_NOTE),
                corrects(line));
    }

    private String source(DeclaredLine line) {
        problems.needed(line, DeclaredField.SOURCE);
        return problems.atMost(line, DeclaredField.SOURCE, LONGEST_NAME);
    }

    private DeclaredKind kind(DeclaredLine line) {
        return problems.needed(line, DeclaredField.KIND)
                .map(text -> problems.orWrong(
                        DeclaredKind.named(text),
                        line,
                        DeclaredField.KIND,
                        "unknown-kind",
                        "没有类别“" + text + "”",
                        "There is no kind " + text))
                .orElse(null);
    }

    private DeclaredUnit unit(DeclaredLine line) {
        return problems.needed(line, DeclaredField.UNIT)
                .map(text -> problems.orWrong(
                        DeclaredUnit.named(text),
                        line,
                        DeclaredField.UNIT,
                        "unknown-unit",
                        "没有指标“" + text + "”",
                        "There is no unit " + text))
                .orElse(null);
    }

    private LocalDate date(DeclaredLine line, DeclaredField field) {
        return problems.needed(line, field)
                .map(text -> problems.orWrong(
                        day(text),
                        line,
                        field,
                        "bad-date",
                        "“" + text + "”不是日期，应写作 2026-04-15",
                        text + " is no date; write 2026-04-15"))
                .orElse(null);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            String plain = text.replaceAll("[/.年月]", "-").replace("日", "");
            return Optional.of(LocalDate.parse(plain, DAY)).filter(day -> day.getYear() >= FIRST_YEAR);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void hasItsPeriod(DeclaredLine line, LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return;
        }
        DeclaredField end = line.text(DeclaredField.TO).isEmpty() ? DeclaredField.FROM : DeclaredField.TO;
        if (to.isBefore(from)) {
            problems.add(line, end, "range-reversed", "结束日期早于开始日期", "It ends before it starts");
        } else if (ChronoUnit.DAYS.between(from, to) >= LONGEST_DAYS) {
            problems.add(
                    line,
                    end,
                    "range-too-long",
                    "一条数据最多覆盖 " + LONGEST_DAYS + " 天",
                    "A figure covers at most " + LONGEST_DAYS + " days");
        } else if (to.isAfter(today)) {
            problems.add(line, end, "not-yet", "日期还没有到", "That day is still to come");
        }
    }

    private BigDecimal value(DeclaredLine line) {
        return problems.needed(line, DeclaredField.VALUE)
                .map(text -> problems.orWrong(
                        number(text),
                        line,
                        DeclaredField.VALUE,
                        "bad-value",
                        "“" + text + "”不是 0 以上、最多两位小数的数",
                        text + " is no number from 0 on with at most two decimals"))
                .orElse(null);
    }

    /** Thousands may be grouped by commas; a unit behind the number makes it no number. */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text.replaceAll("(?<=\\d),(?=\\d{3}(?!\\d))", "")).stripTrailingZeros();
            boolean fits = value.signum() >= 0 && value.compareTo(TOO_LARGE) < 0 && value.scale() <= DECIMALS;
            return fits ? Optional.of(value.setScale(DECIMALS)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String organisation(DeclaredLine line) {
        String named = problems.there(
                line, DeclaredField.ORGANISATION, known.organisations().keySet(), "单位", "organisation");
        return named == null ? null : known.organisations().get(named);
    }

    /** Only what stands is corrected, and once: so corrections form chains, and no circle can close. */
    private String corrects(DeclaredLine line) {
        DeclaredField field = DeclaredField.CORRECTS;
        String old = problems.there(line, field, known.entries().keySet(), "申报数据", "entry");
        if (old == null) {
            return null;
        }
        DeclaredKnown.Entry entry = known.entries().get(old);
        if (entry.correctedBy() != null) {
            String by = entry.correctedBy();
            problems.add(line, field, "corrected-before", "已由 " + by + " 更正，请更正后者", by + " corrects it; correct that");
        } else if (!corrected.add(old)) {
            problems.add(line, field, "corrected-twice", "同一批里更正了两次", "This batch corrects it twice");
        } else if (!correctsOthers && !entry.by().equals(by)) {
            problems.add(line, field, "not-yours", "只能更正自己申报的数据", "You can correct what you declared only");
        }
        return old;
    }
}
