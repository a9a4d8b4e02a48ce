package org.airclass.viewership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.site.Refused;
import org.junit.jupiter.api.Test;

class DeclaredRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2065, 3, 10);

    private static final DeclaredKnown KNOWN = new DeclaredKnown(
            Set.of("lesson-1"),
            Map.of("east", "east", "东区一中", "east"),
            Set.of("proof"),
            Map.of(
                    "mine", new DeclaredKnown.Entry("cable", null),
                    "corrected", new DeclaredKnown.Entry("cable", "newer"),
                    "theirs", new DeclaredKnown.Entry("iptv", null)));

    @Test
    void aFigureSaysWhoCountedWhatWhenAndHowMuch() {
        DeclaredPlan plan = judge(line("来源", "海州有线", "value", "12,345.5")).get(0);
        assertThat(plan.source()).isEqualTo("海州有线");
        assertThat(plan.kind()).isEqualTo(DeclaredKind.CABLE);
        assertThat(plan.unit()).isEqualTo(DeclaredUnit.HOUSEHOLDS);
        assertThat(plan.from()).isEqualTo("2065-03-09").isEqualTo(plan.to());
        assertThat(plan.value()).isEqualByComparingTo("12345.5");
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        assertThat(problems(new DeclaredLine(DeclaredRulesTest::place, Map.of())))
                .containsExactly("from missing", "source missing", "kind missing", "unit missing", "value missing");
    }

    @Test
    void anUnknownUnitIsNoUnit() {
        assertThat(problems(line("unit", "热度"))).containsExactly("unit unknown-unit");
    }

    @Test
    void unitsHaveManySpellings() {
        assertThat(DeclaredUnit.named(" 收视 户数 ")).contains(DeclaredUnit.HOUSEHOLDS);
        assertThat(DeclaredUnit.named("watchMinutes")).contains(DeclaredUnit.WATCH_MINUTES);
        assertThat(DeclaredUnit.named("ＰＶ")).contains(DeclaredUnit.HITS);
        assertThat(DeclaredUnit.named("访问人次")).contains(DeclaredUnit.OPENS);
        assertThat(DeclaredKind.named("stream server")).contains(DeclaredKind.STREAM_SERVER);
    }

    @Test
    void aPeriodEndsAfterItStartsAndIsOver() {
        assertThat(problems(line("from", "2065-02-30"))).containsExactly("from bad-date");
        assertThat(problems(line("to", "2065-03-08"))).containsExactly("to range-reversed");
        assertThat(problems(line("to", "2065-03-11"))).containsExactly("to not-yet");
        assertThat(problems(line("from", "2065-03-11"))).containsExactly("from not-yet");
        assertThat(problems(line("from", "2064年3月8日"))).isEmpty();
        assertThat(problems(line("from", "2064-03-08", "to", "2065-03-10"))).containsExactly("to range-too-long");
    }

    @Test
    void aValueIsANumberFromZeroOnWithTwoDecimalsAtMost() {
        for (String good : List.of("0", "1.25", "1,234,567", "1e3", "0e999999999")) {
            assertThat(DeclaredRules.number(good)).as(good).isPresent();
        }
        for (String bad :
                List.of("-1", "1.234", "12户", "NaN", "1e-999999999", "1e999999999", "9".repeat(16), "1,2", "12,3456")) {
            assertThat(DeclaredRules.number(bad)).as(bad).isEmpty();
        }
        assertThat(DeclaredRules.number("1,234")).contains(new BigDecimal("1234.00"));
    }

    @Test
    void whatItNamesMustBeThere() {
        assertThat(judge(line("organisation", "东区一中")).get(0).organisation()).isEqualTo("east");
        assertThat(problems(line("lesson", "x", "organisation", "y", "evidence", "z", "corrects", "w")))
                .containsExactly(
                        "lesson unknown-lesson",
                        "organisation unknown-organisation",
                        "evidence unknown-evidence",
                        "corrects unknown-corrects");
    }

    @Test
    void onlyWhatStandsIsCorrectedAndOnce() {
        assertThat(judge(line("corrects", "mine")).get(0).corrects()).isEqualTo("mine");
        assertThat(problems(line("corrects", "corrected"))).containsExactly("corrects corrected-before");
        assertThat(problems(line("corrects", "mine"), line("corrects", "mine")))
                .containsExactly("corrects corrected-twice");
    }

    @Test
    void anOperatorCorrectsTheirOwnOnly() {
        assertThat(problems(line("corrects", "theirs"))).containsExactly("corrects not-yours");
        assertThat(new DeclaredRules(TODAY, KNOWN, "bureau", true).judge(List.of(line("corrects", "theirs"))))
                .hasSize(1);
    }

    private static List<DeclaredPlan> judge(DeclaredLine... lines) {
        return new DeclaredRules(TODAY, KNOWN, "cable", false).judge(Arrays.asList(lines));
    }

    private static List<String> problems(DeclaredLine... lines) {
        Refused refused = catchThrowableOfType(Refused.class, () -> judge(lines));
        return refused == null
                ? List.of()
                : refused.problems().stream()
                        .map(p -> p.more().get("field") + " " + p.code())
                        .toList();
    }

    /** A sound line, but for these fields. */
    private static DeclaredLine line(String... changed) {
        Map<DeclaredField, String> texts = new EnumMap<>(DeclaredField.class);
        texts.putAll(Map.of(
                DeclaredField.SOURCE, "海州有线",
                DeclaredField.KIND, "有线电视",
                DeclaredField.UNIT, "户",
                DeclaredField.FROM, "2065/03/09",
                DeclaredField.VALUE, "100"));
        for (int i = 0; i < changed.length; i += 2) {
            texts.put(DeclaredField.headed(changed[i]).orElseThrow(), changed[i + 1]);
        }
        return new DeclaredLine(DeclaredRulesTest::place, texts);
    }

    private static Map<String, Object> place(DeclaredField field) {
        return Map.of("field", field.key());
    }
}
