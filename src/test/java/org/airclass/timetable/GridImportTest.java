package org.airclass.timetable;

import static org.airclass.timetable.Sheets.codes;
import static org.airclass.timetable.Sheets.plan;
import static org.airclass.timetable.Sheets.row;
import static org.airclass.timetable.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.airclass.school.Grade;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class GridImportTest {

    @Test
    void datesAcrossAndPeriodsDown() {
        ImportPlan plan = plan(xlsx(
                "课表",
                row("高二课程表（第3周）"),
                row("节次＼日期", "3月2日（星期一）", "3月3日（星期二）"),
                row("1", "语文\n(人教版)一剪梅\n(北京版)《齐桓晋文之事》", "物理\n电磁感应"),
                row("2", "数学\n复数\n张三", null),
                row("3", "一课一包\n(人教版) 一剪梅\n错题本", null)));
        assertThat(plan.layout()).isEqualTo("dates-across");
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::title)
                .containsExactly("一剪梅", "《齐桓晋文之事》", "电磁感应", "复数");
        assertThat(plan.lessons()).allMatch(l -> l.grades().equals(List.of(new Grade(11))));
        assertThat(plan.lessons().get(0).sources()).hasSize(1);
        assertThat(plan.lessons().get(3).teachers()).containsExactly(new TeacherText.Person("张三", null));
        assertThat(plan.handouts()).extracting(ImportPlan.Handout::title).containsExactly("错题本");
        assertThat(plan.downloads()).isEqualTo(2);
        assertThat(codes(plan)).containsOnly("pack-without-address");
    }

    @Test
    void gradesAcrossAndTimesDown() {
        ImportPlan plan = plan(xlsx(
                "课表",
                row("空中课堂课程表（3月2日）"),
                row("时间", "七年级", "八年级"),
                row("8:20-8:45", "语文：春", "数学\n勾股定理"),
                row("下午2时30分", "英语", null)));
        assertThat(plan.layout()).isEqualTo("grades-across");
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::start)
                .containsExactly(LocalTime.of(8, 20), LocalTime.of(8, 20), LocalTime.of(14, 30));
        assertThat(plan.lessons().get(0).title()).isEqualTo("春");
        assertThat(plan.lessons()).allMatch(l -> l.date().equals(LocalDate.of(2020, 3, 2)));
    }

    @Test
    void sectionsOfDays() {
        ImportPlan plan = plan(xlsx(
                "课表", row("节次", "七年级", "八年级"), row("3月2日"), row("1", "语文", "数学"), row("3月3日"), row("1", "英语", "物理")));
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::date)
                .containsExactly(
                        LocalDate.of(2020, 3, 2),
                        LocalDate.of(2020, 3, 2),
                        LocalDate.of(2020, 3, 3),
                        LocalDate.of(2020, 3, 3));
    }

    @Test
    void aDayBesideItsRows() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet = Sheets.fill(
                    workbook,
                    "课表",
                    row("日期", "节次", "七年级", "八年级"),
                    row("3月2日", "1", "语文", "数学"),
                    row(null, "2", "英语", "物理"),
                    row("3月3日", "1", "语文", "数学"));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        }));
        assertThat(plan.lessons()).hasSize(6);
        assertThat(plan.lessons().stream().filter(l -> l.date().equals(LocalDate.of(2020, 3, 2))))
                .hasSize(4);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void mergedAcrossGradesIsOneJointLesson() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet =
                    Sheets.fill(workbook, "3月2日", row("节次", "七年级", "八年级"), row("1", "班会", null), row("2", "语文", "数学"));
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        }));
        assertThat(plan.lessons()).hasSize(3);
        assertThat(plan.lessons().get(0).grades()).containsExactly(new Grade(7), new Grade(8));
    }

    @Test
    void mergedDownwardsLastsUntilTheEndOfItsLastRow() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet = Sheets.fill(
                    workbook,
                    "四年级",
                    row("节次", "3月2日", "3月3日"),
                    row("1", "语文\n习作", "语文"),
                    row("2", null, "数学"),
                    row("3", "英语", "英语"));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }));
        ImportPlan.Lesson writing = plan.lessons().stream()
                .filter(l -> l.title().equals("习作"))
                .findFirst()
                .orElseThrow();
        assertThat(writing.start()).isEqualTo(LocalTime.of(9, 0));
        assertThat(writing.end()).isEqualTo(LocalTime.of(10, 0));
        assertThat(plan.lessons()).hasSize(5);
    }

    @Test
    void aRowThatSaysNoTimeIsListed() {
        ImportPlan plan = plan(xlsx("四年级", row("节次", "3月2日", "3月3日"), row("大课间", "眼保健操", null)));
        assertThat(plan.lessons()).isEmpty();
        assertThat(codes(plan)).contains("unreadable-period");
    }
}
