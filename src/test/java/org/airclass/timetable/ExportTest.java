package org.airclass.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.airclass.programme.SourceKind;
import org.airclass.school.SampleWorld;
import org.airclass.school.Term;
import org.airclass.site.SheetFile;
import org.airclass.timetable.LessonPlan.SourcePlan;
import org.airclass.timetable.LessonPlan.TeacherPlan;
import org.airclass.timetable.LessonPlan.TeacherRole;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is the draft as a sheet: imported again, it changes nothing, and a cell changed in it changes just that. */
class ExportTest {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    private final AtomicInteger ids = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void theSampleWorldImportedAgainChangesNothing() {
        LocalDate today = LocalDate.of(2020, 4, 15);
        SampleLessons sample = new SampleLessons(today);
        List<LessonPlan> lessons = sample.lessons().stream().map(this::stored).toList();
        List<HandoutPlan> handouts = sample.handouts().stream()
                .map(h -> h.withId(nextId()).withSources(stored(h.sources())))
                .toList();
        assertThat(lessons).hasSizeGreaterThan(300);
        changesNothing(new SampleWorld(today).term(), lessons, handouts, Locale.CHINESE);
    }

    @Test
    void everyKindOfLessonImportedAgainChangesNothing() {
        changesNothing(Sheets.TERM, everyKind(), everyHandout(), Locale.CHINESE);
        changesNothing(Sheets.TERM, everyKind(), everyHandout(), Locale.ENGLISH);
    }

    @Test
    void aCellThatIsChangedChangesJustThat() {
        List<LessonPlan> lessons = everyKind();
        Path sheet = write(lessons, List.of(), Locale.CHINESE);
        edit(sheet, "联合课", "课题", "换了标题");
        edit(sheet, "停了的课", "状态", "正常");
        edit(sheet, "平行课", "日期", "2020-03-09");
        Difference difference = again(Sheets.TERM, sheet, lessons, List.of());
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.changed())
                .extracting(
                        c -> c.before().title(),
                        c -> c.fields().stream().map(f -> f.field()).toList())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("联合课", List.of("title")),
                        org.assertj.core.groups.Tuple.tuple("停了的课", List.of("cancelled", "cancelReason")),
                        org.assertj.core.groups.Tuple.tuple("平行课", List.of("date")));
    }

    @Test
    void aRowCopiedWithItsIdIsAnotherLesson() {
        LessonPlan lesson = lesson("一课", 1, l -> {});
        Path sheet = write(List.of(lesson, lesson.with(l -> l.date = DAY.plusDays(1))), List.of(), Locale.CHINESE);
        Difference difference = again(Sheets.TERM, sheet, List.of(lesson), List.of());
        assertThat(difference.unchanged()).containsExactly(lesson);
        assertThat(difference.added()).hasSize(1);
    }

    @Test
    void theTemplateAsItIsImportsNothing() throws IOException {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Path sheet = folder.resolve("template-" + language + ".xlsx");
            try (OutputStream out = Files.newOutputStream(sheet)) {
                SheetTemplate.write(language, out);
            }
            ImportPlan plan = read(Sheets.TERM, sheet);
            assertThat(plan.rows()).isZero();
            assertThat(plan.problems()).isEmpty();
            assertThat(plan.columns()).extracting(SheetColumn::field).doesNotContainNull();
        }
    }

    private void changesNothing(Term term, List<LessonPlan> lessons, List<HandoutPlan> handouts, Locale language) {
        Path sheet = write(lessons, handouts, language);
        ImportPlan plan = read(term, sheet);
        Difference difference = again(term, sheet, lessons, handouts);
        assertThat(difference.worthTelling(plan.problems())).isEmpty();
        assertThat(difference.changed()).isEmpty();
        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).isEmpty();
        assertThat(difference.unchanged()).hasSameSizeAs(lessons);
        assertThat(difference.handoutsAdded()).isEmpty();
        assertThat(difference.handoutsChanged()).isEmpty();
        assertThat(difference.handoutsUnchanged()).hasSameSizeAs(handouts);
    }

    private Difference again(Term term, Path sheet, List<LessonPlan> lessons, List<HandoutPlan> handouts) {
        return Difference.of(read(term, sheet), term.code(), lessons, handouts, true);
    }

    private static ImportPlan read(Term term, Path sheet) {
        SheetIntake intake = new SheetIntake(term, written -> Optional.empty(), ImportMapping.NONE);
        SheetFile.read(sheet, intake);
        return intake.plan();
    }

    private Path write(List<LessonPlan> lessons, List<HandoutPlan> handouts, Locale language) {
        Path sheet = folder.resolve("export-" + ids.incrementAndGet() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(sheet)) {
            DraftSheet.write(lessons, handouts, language, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sheet;
    }

    private List<LessonPlan> everyKind() {
        List<LessonPlan> lessons = new ArrayList<>();
        lessons.add(lesson("联合课", 1, l -> l.grades = List.of(7, 8, 10)));
        lessons.add(lesson("平行课", 2, l -> l.textbook = "人教版"));
        lessons.add(lesson("平行课", 2, l -> l.textbook = "北师大版"));
        lessons.add(lesson(
                "几位教师",
                3,
                l -> l.teachers = List.of(
                        TeacherPlan.lead("王强", "城关中学"),
                        new TeacherPlan("李静", "城东小学", TeacherRole.ASSISTANT, null),
                        new TeacherPlan("何平", null, TeacherRole.SUBSTITUTE, "陈静"))));
        lessons.add(lesson(
                "名字不像名字",
                4,
                l -> l.teachers =
                        List.of(TeacherPlan.lead("七年级数学备课组全体", "城关中学（东校区）"), TeacherPlan.lead("Mr. O’Neil 3", null))));
        lessons.add(lesson("每类播放源几个", 5, l -> {
            l.livePoint = "第二直播点";
            l.sources = List.of(
                    new SourcePlan("a", SourceKind.LIVE, "直播", "https://live.example.org/1.m3u8"),
                    new SourcePlan("b", SourceKind.LIVE, "备用线路", "/sample/2.m3u8"),
                    new SourcePlan("c", SourceKind.REPLAY, "回看", "https://vod.example.org/1,2.mp4"),
                    new SourcePlan("d", SourceKind.REPLAY, "字幕版", "https://vod.example.org/1,2.mp4"),
                    new SourcePlan("e", SourceKind.TV, "有线 504", null),
                    new SourcePlan("f", SourceKind.TV, "IPTV", "https://tv.example.org/5"),
                    new SourcePlan("g", SourceKind.DOWNLOAD, "讲义", "https://files.example.org/a.pdf"),
                    new SourcePlan("h", SourceKind.DOWNLOAD, "课件", null));
        }));
        LessonPlan off = lesson("停了的课", 6, l -> {
            l.cancelled = true;
            l.cancelReason = "停电：全天";
        });
        lessons.add(off);
        lessons.add(off.with(l -> {
            l.id = nextId();
            l.cancelled = false;
            l.cancelReason = null;
        }));
        lessons.add(lesson("", 7, l -> l.subject = "班会"));
        lessons.add(lesson("(统编版)《琥珀》 第一课时", 8, l -> {}));
        lessons.add(lesson("课外", 9, l -> {
            l.period = null;
            l.start = LocalTime.of(19, 3);
            l.end = LocalTime.of(19, 47);
        }));
        lessons.add(lesson("=1+1", 10, l -> l.textbook = "+人教版"));
        return lessons;
    }

    private List<HandoutPlan> everyHandout() {
        return List.of(
                handout("联合课", DAY, DAY, List.of()),
                handout(
                        "居家指导",
                        DAY,
                        DAY.plusDays(4),
                        List.of(
                                new SourcePlan("a", SourceKind.DOWNLOAD, "指导", "https://files.example.org/g.pdf"),
                                new SourcePlan("b", SourceKind.REPLAY, "视频", "/sample/2.mp4"))),
                handout("居家指导", DAY, DAY, List.of()));
    }

    private HandoutPlan handout(String title, LocalDate from, LocalDate to, List<SourcePlan> sources) {
        return new HandoutPlan(nextId(), Sheets.TERM.code(), from, to, List.of(7), title, sources, null, 1);
    }

    private LessonPlan lesson(String title, int period, java.util.function.Consumer<LessonPlan.Fields> more) {
        return LessonPlan.of(l -> {
            l.id = nextId();
            l.term = Sheets.TERM.code();
            l.date = DAY;
            l.grades = List.of(7);
            l.period = period;
            l.start = LocalTime.of(9, 0).plusMinutes(35L * (period - 1));
            l.end = l.start.plusMinutes(25);
            l.subject = "数学";
            l.title = title;
            l.revision = 1;
            more.accept(l);
        });
    }

    private LessonPlan stored(LessonPlan lesson) {
        return lesson.withId(nextId()).withSources(stored(lesson.sources()));
    }

    private List<SourcePlan> stored(List<SourcePlan> sources) {
        return sources.stream()
                .map(s -> new SourcePlan(nextId(), s.kind(), s.label(), s.url()))
                .toList();
    }

    private String nextId() {
        return "id" + ids.incrementAndGet();
    }

    /** Changes the cell of the first row with that title, below that header. */
    private static void edit(Path sheet, String title, String header, String text) {
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(sheet))) {
            var rows = book.getSheetAt(0);
            int titles = column(rows.getRow(0), "课题");
            int edited = column(rows.getRow(0), header);
            for (int r = 1; r <= rows.getLastRowNum(); r++) {
                Cell cell = rows.getRow(r).getCell(titles);
                if (cell != null && cell.getStringCellValue().equals(title)) {
                    rows.getRow(r).createCell(edited).setCellValue(text);
                    break;
                }
            }
            try (OutputStream out = Files.newOutputStream(sheet)) {
                book.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int column(org.apache.poi.ss.usermodel.Row heads, String header) {
        for (Cell cell : heads) {
            if (cell.getStringCellValue().equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new IllegalArgumentException(header);
    }
}
