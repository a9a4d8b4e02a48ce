package org.airclass.timetable;

import static org.airclass.timetable.Sheets.codes;
import static org.airclass.timetable.Sheets.csv;
import static org.airclass.timetable.Sheets.plan;
import static org.airclass.timetable.Sheets.row;
import static org.airclass.timetable.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.airclass.school.Grade;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class FlatImportTest {

    @Test
    void columnsComeInAnyOrderAndLanguageBelowTitles() {
        ImportPlan plan = plan(xlsx(
                "课表",
                row("2020 年空中课堂"),
                row(),
                row("Title", "GRADE", "Subject", "Period", "Date", "备注"),
                row("琥珀", "四年级", "语文", "2", "3月2日", "随便")));
        ImportPlan.Lesson lesson = plan.lessons().get(0);
        assertThat(lesson.title()).isEqualTo("琥珀");
        assertThat(lesson.period()).isEqualTo(2);
        assertThat(lesson.start()).isEqualTo(LocalTime.of(9, 35));
        assertThat(lesson.end()).isEqualTo(LocalTime.of(10, 0));
        assertThat(lesson.date()).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void gradeAndDayMayStandInTheTitle() {
        ImportPlan plan = plan(csv("四年级空中课堂 3月2日,,", "节次,学科,课题", "1,语文,琥珀", "2,数学,小数"));
        assertThat(plan.lessons()).hasSize(2).allMatch(l -> l.grades().equals(List.of(new Grade(4))));
    }

    @Test
    void csvIsReadInEveryCharset() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.UTF_16)) {
            ImportPlan plan = plan(csv(charset, "日期,年级,学科,课题", "3月2日,四年级,语文,琥珀"));
            assertThat(plan.lessons()).as(charset.name()).hasSize(1);
        }
        ImportPlan withMark = plan(csv("\uFEFF日期,年级,学科,课题", "3月2日,四年级,语文,琥珀"));
        assertThat(withMark.lessons()).hasSize(1);
    }

    @Test
    void datesAndTimesOfCellsAreRead() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet = Sheets.fill(
                    workbook, "课表", row("日期", "年级", "开始", "结束", "学科", "直播"), row(null, null, null, null, "语文"));
            var row = sheet.getRow(1);
            styled(workbook, row.createCell(0), "yyyy\"年\"m\"月\"d\"日\"")
                    .setCellValue(LocalDateTime.of(2020, 3, 2, 0, 0));
            row.createCell(1).setCellValue(4);
            styled(workbook, row.createCell(2), "h:mm").setCellValue(8.0 / 24 + 20.0 / 1440);
            styled(workbook, row.createCell(3), "h:mm AM/PM").setCellValue(9.0 / 24);
            row.createCell(5).setCellValue(true);
        }));
        ImportPlan.Lesson lesson = plan.lessons().get(0);
        assertThat(lesson.date()).isEqualTo(LocalDate.of(2020, 3, 2));
        assertThat(lesson.start()).isEqualTo(LocalTime.of(8, 20));
        assertThat(lesson.end()).isEqualTo(LocalTime.of(9, 0));
        assertThat(lesson.livePoint()).isNull();
        assertThat(codes(plan)).containsExactly("live-without-address");
    }

    @Test
    void errorCellsAreListed() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet = Sheets.fill(
                    workbook, "课表", row("日期", "年级", "学科", "教师"), row("3月2日", "4", "语文"), row(null, "4", "数学"));
            byte ref = org.apache.poi.ss.usermodel.FormulaError.REF.getCode();
            sheet.getRow(1).createCell(3).setCellErrorValue(ref);
            sheet.getRow(2).createCell(0).setCellErrorValue(ref);
        }));
        assertThat(plan.lessons()).hasSize(1);
        assertThat(plan.problems())
                .extracting(ImportProblem::severity)
                .containsExactly(Severity.WARNING, Severity.ERROR);
        assertThat(codes(plan)).containsOnly("cell-error");
    }

    @Test
    void cellsMergedDownwardsHoldForEveryRow() {
        ImportPlan plan = plan(xlsx(workbook -> {
            var sheet = Sheets.fill(
                    workbook,
                    "课表",
                    row("日期", "年级", "学科"),
                    row("3月2日", "4", "语文"),
                    row(null, null, "数学"),
                    row("3月3日", "4", "语文"));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 1, 1));
        }));
        assertThat(plan.lessons()).hasSize(3);
        assertThat(plan.lessons().get(1).date()).isEqualTo(LocalDate.of(2020, 3, 2));
    }

    @Test
    void everySheetIsReadAndAStrangeOneIsListed() {
        ImportPlan plan = plan(xlsx(workbook -> {
            Sheets.fill(workbook, "四年级", row("日期", "年级", "学科"), row("3月2日", "4", "语文"));
            Sheets.fill(workbook, "五年级", row("日期", "年级", "学科"), row("3月2日", "5", "语文"));
            Sheets.fill(workbook, "说明", row("请按时收看"));
            workbook.createSheet("空");
            workbook.setSheetHidden(1, true);
        }));
        assertThat(plan.lessons()).hasSize(2);
        assertThat(codes(plan)).containsExactly("sheet-not-understood");
    }

    @Test
    void aRowWithoutATimeTakesTheNextFreeBlock() {
        ImportPlan plan = plan(csv("日期,年级,开始,学科", "3月2日,4,,语文", "3月2日,4,9:35,数学", "3月2日,4,,英语", "3月2日,5,,语文"));
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::start)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 35), LocalTime.of(10, 10), LocalTime.of(9, 0));
    }

    @Test
    void rowsOfDifferentTextbooksShareABlock() {
        ImportPlan plan = plan(csv(
                "日期,年级,学科,课题", "3月2日,4,数学,(北京版)小数", "3月2日,4,数学,(人教版)小数（一）", "3月2日,4,数学,(人教版)小数（二）", "3月2日,4,数学,口算"));
        assertThat(plan.lessons()).extracting(ImportPlan.Lesson::period).containsExactly(1, 1, 2, 3);
    }

    @Test
    void noBlockIsLeft() {
        String[] lines = new String[15];
        lines[0] = "日期,年级,学科,课题";
        for (int i = 1; i < lines.length; i++) {
            lines[i] = "3月2日,4,语文,第" + i + "课";
        }
        ImportPlan plan = plan(csv(lines));
        assertThat(plan.lessons()).hasSize(13);
        assertThat(codes(plan)).containsExactly("no-block-left");
    }

    @Test
    void aStartAloneTakesItsBlocksEnd() {
        ImportPlan plan = plan(csv("日期,年级,时间,学科", "3月2日,4,9：35,语文"));
        assertThat(plan.lessons().get(0).end()).isEqualTo(LocalTime.of(10, 0));
        assertThat(plan.lessons().get(0).period()).isEqualTo(2);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void aStartBetweenBlocksLastsATypicalBlockButNotIntoTheNext() {
        ImportPlan plan = plan(csv("日期,年级,时间,学科", "3月2日,4,8:20,早读", "3月2日,4,8时40分,语文"));
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::end)
                .containsExactly(LocalTime.of(8, 40), LocalTime.of(9, 5));
        assertThat(codes(plan)).containsExactly("unknown-subject", "end-derived", "end-derived");
    }

    @Test
    void afternoonPeriodsCountFromNoonWhereTheyDoNotRunOn() {
        ImportPlan plan = plan(csv("日期,年级,节次,学科", "3月2日,4,下午第1节,语文", "3月2日,4,下午第8节,数学"));
        assertThat(plan.lessons())
                .extracting(ImportPlan.Lesson::start)
                .containsExactly(LocalTime.of(12, 30), LocalTime.of(13, 5));
    }

    @Test
    void severalGradesAreOneJointLesson() {
        ImportPlan plan = plan(csv("日期,年级,学科", "3月2日,\"七、八年级\",语文"));
        assertThat(plan.lessons().get(0).grades()).containsExactly(new Grade(7), new Grade(8));
    }

    @Test
    void subjectsAreCalledByTheirProperName() {
        ImportPlan plan = plan(csv("日期,年级,学科,课题", "3月2日,4,道法,友善", "3月2日,4,数学北师大,小数"));
        assertThat(plan.lessons()).extracting(ImportPlan.Lesson::subject).containsExactly("道德与法治", "数学");
        assertThat(plan.lessons().get(1).textbook()).isEqualTo("北师大版");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void aSchoolColumnBelongsToItsTeachersInOrder() {
        ImportPlan plan = plan(csv("日期,年级,学科,教师,学校", "3月2日,4,语文,张三、李四,一小、二小", "3月2日,4,数学,王五,一小"));
        assertThat(plan.lessons().get(0).teachers())
                .containsExactly(new TeacherText.Person("张三", "一小"), new TeacherText.Person("李四", "二小"));
        assertThat(plan.lessons().get(1).teachers()).containsExactly(new TeacherText.Person("王五", "一小"));
    }

    @Test
    void aRepeatedHeaderIsNoRow() {
        ImportPlan plan = plan(csv("日期,年级,学科", "3月2日,4,语文", "日期,年级,学科", "3月3日,4,语文"));
        assertThat(plan.rows()).isEqualTo(2);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void whatStandsOutsideTheColumnsIsListed() {
        ImportPlan plan = plan(csv("日期,年级,学科", "3月2日,4,语文", ",,,以上时间如有变动另行通知"));
        assertThat(codes(plan)).containsExactly("no-known-column");
    }

    private static org.apache.poi.ss.usermodel.Cell styled(
            XSSFWorkbook workbook, org.apache.poi.ss.usermodel.Cell cell, String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        return cell;
    }
}
