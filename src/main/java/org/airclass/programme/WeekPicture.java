package org.airclass.programme;

import java.time.LocalDate;
import java.util.List;
import org.airclass.programme.Lettering.Style;
import org.airclass.school.Grade;

/** A grade's week as a long picture: a line or two a lesson, to be forwarded on Sunday evening. */
final class WeekPicture {

    /** Of a day; the rest is told as a number. */
    private static final int ROWS = 30;

    private static final float TIME_X = PictureFrame.MARGIN + PictureFrame.PADDING;
    private static final float SUBJECT_X = TIME_X + 62;
    private static final float TITLE_X = SUBJECT_X + 92;
    private static final float TITLE_WIDTH = LongPicture.WIDTH - PictureFrame.MARGIN - PictureFrame.PADDING - TITLE_X;

    private WeekPicture() {}

    /** @return PNG; the week has lessons */
    static byte[] png(Index index, Grade grade, LocalDate monday, Lettering lettering, PictureFrame frame) {
        LongPicture picture = new LongPicture(lettering);
        List<LocalDate> days = monday.datesUntil(monday.plusWeeks(1)).toList();
        long lessons = days.stream()
                .flatMap(day -> index.lessons(grade.number(), day).stream())
                .filter(lesson -> !lesson.cancelled())
                .count();
        String span = Words.date(monday) + "–" + Words.date(monday.plusDays(6));
        frame.head(picture, grade.chineseName() + " " + span, monday.getYear() + "年 · 一周 " + lessons + " 节课");
        for (LocalDate day : days) {
            List<PublishedLesson> rows = index.lessons(grade.number(), day);
            if (!rows.isEmpty()) {
                day(picture, day, rows);
            }
        }
        frame.foot(picture, index.edition(), monday, "课表", "/grades/" + grade + "/week?date=" + monday);
        return picture.png();
    }

    private static void day(LongPicture picture, LocalDate day, List<PublishedLesson> lessons) {
        picture.gap(6);
        picture.text(
                "星期" + Words.dayOfWeek(day) + "  " + Words.date(day),
                Style.bold(17, LongPicture.SKY),
                PictureFrame.MARGIN,
                PictureFrame.INNER);
        picture.gap(4);
        picture.card(PictureFrame.MARGIN, 9, () -> {
            lessons.stream().limit(ROWS).forEach(lesson -> row(picture, lesson));
            if (lessons.size() > ROWS) {
                String rest = "还有 " + (lessons.size() - ROWS) + " 节课，请在网页上查看";
                picture.text(rest, Style.plain(14, LongPicture.INK_2), SUBJECT_X, PictureFrame.INNER);
            }
        });
        picture.gap(8);
    }

    private static void row(LongPicture picture, PublishedLesson lesson) {
        picture.gap(3);
        picture.beside(
                () -> {
                    picture.text(Words.time(lesson.start()), Style.bold(16, LongPicture.INK), TIME_X, SUBJECT_X);
                },
                () -> picture.beside(() -> subject(picture, lesson), () -> about(picture, lesson)));
        picture.gap(3);
    }

    private static void subject(LongPicture picture, PublishedLesson lesson) {
        picture.mark(SubjectColour.colour(lesson.subject()), SUBJECT_X, 6, 10, 5);
        picture.text(lesson.subject(), Style.plain(15, LongPicture.INK_2), SUBJECT_X + 16, TITLE_X - SUBJECT_X - 22);
    }

    private static void about(LongPicture picture, PublishedLesson lesson) {
        if (lesson.cancelled()) {
            picture.struck(lesson.title(), Style.plain(16, LongPicture.INK_3), TITLE_X, TITLE_WIDTH);
            picture.text("已取消", Style.bold(13, LongPicture.WARN), TITLE_X, TITLE_WIDTH);
            return;
        }
        String title = lesson.textbook() == null ? lesson.title() : lesson.title() + "（" + lesson.textbook() + "）";
        picture.text(title, Style.plain(16, LongPicture.INK), TITLE_X, TITLE_WIDTH);
        if (!lesson.teachers().isEmpty()) {
            picture.text(Words.teachers(lesson.teachers()), Style.plain(13, LongPicture.INK_3), TITLE_X, TITLE_WIDTH);
        }
    }
}
