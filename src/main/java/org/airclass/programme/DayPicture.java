package org.airclass.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.programme.Lettering.Style;
import org.airclass.school.Grade;

/** A grade's day as a long picture. It says no "today": it is looked at whenever it is forwarded. */
final class DayPicture {

    /** More is no day of a pupil's; the rest is told as a number. */
    private static final int ROWS = 60;

    private static final float TIME_X = PictureFrame.MARGIN + PictureFrame.PADDING;
    private static final float TEXT_X = TIME_X + 72;
    private static final float TEXT_WIDTH = LongPicture.WIDTH - PictureFrame.MARGIN - PictureFrame.PADDING - TEXT_X;

    private final Index index;
    private final Grade grade;
    private final LocalDate date;
    private final LongPicture picture;

    private DayPicture(Index index, Grade grade, LocalDate date, LongPicture picture) {
        this.index = index;
        this.grade = grade;
        this.date = date;
        this.picture = picture;
    }

    /** @return PNG; the day has lessons or handouts */
    static byte[] png(Index index, Grade grade, LocalDate date, Lettering lettering, PictureFrame frame) {
        LongPicture picture = new LongPicture(lettering);
        DayPicture day = new DayPicture(index, grade, date, picture);
        frame.head(picture, grade.chineseName() + " " + Words.fullDate(date, date), day.summary());
        day.lessons();
        day.handouts();
        frame.foot(picture, index.edition(), date, "课表", "/grades/" + grade + "?date=" + date);
        return picture.png();
    }

    private String summary() {
        List<PublishedLesson> lessons = index.lessons(grade.number(), date);
        long cancelled = lessons.stream().filter(PublishedLesson::cancelled).count();
        String year = date.getYear() + "年";
        String on = year + " · " + (lessons.size() - cancelled) + " 节课";
        return cancelled == 0 ? on : on + "，" + cancelled + " 节取消";
    }

    private void lessons() {
        List<PublishedLesson> lessons = index.lessons(grade.number(), date);
        lessons.stream().limit(ROWS).forEach(lesson -> {
            picture.card(PictureFrame.MARGIN, 13, () -> row(lesson));
            picture.gap(9);
        });
        if (lessons.size() > ROWS) {
            String rest = "还有 " + (lessons.size() - ROWS) + " 节课，请在网页上查看";
            picture.text(rest, Style.plain(15, LongPicture.INK_2), TIME_X, PictureFrame.INNER);
        }
    }

    private void row(PublishedLesson lesson) {
        Style start = lesson.cancelled() ? Style.plain(19, LongPicture.INK_3) : Style.bold(19, LongPicture.INK);
        picture.beside(
                () -> {
                    picture.gap(-2);
                    picture.text(Words.time(lesson.start()), start, TIME_X, TEXT_X);
                    picture.text(Words.time(lesson.end()), Style.plain(14, LongPicture.INK_3), TIME_X, TEXT_X);
                },
                () -> about(lesson));
    }

    private void about(PublishedLesson lesson) {
        String subject = lesson.textbook() == null ? lesson.subject() : lesson.subject() + " · " + lesson.textbook();
        picture.mark(SubjectColour.colour(lesson.subject()), TEXT_X, 5, 10, 5);
        picture.beside(
                () -> picture.text(subject, Style.plain(14, LongPicture.INK_2), TEXT_X + 17, TEXT_WIDTH - 60), () -> {
                    if (lesson.cancelled()) {
                        picture.textTo("已取消", Style.bold(14, LongPicture.WARN), TEXT_X + TEXT_WIDTH);
                    }
                });
        if (lesson.cancelled()) {
            picture.struck(lesson.title(), Style.plain(19, LongPicture.INK_3), TEXT_X, TEXT_WIDTH);
            if (lesson.cancelReason() != null) {
                small(lesson.cancelReason());
            }
            return;
        }
        picture.text(lesson.title(), Style.bold(19, LongPicture.INK), TEXT_X, TEXT_WIDTH);
        if (!lesson.teachers().isEmpty()) {
            small(Words.teachers(lesson.teachers()));
        }
        small(where(lesson));
    }

    /** What can't be tapped in a picture is told: where it is on, and on which channel. */
    private static String where(PublishedLesson lesson) {
        String kinds = lesson.sources().stream()
                .map(source -> switch (source.kind()) {
                    case LIVE -> "网上直播";
                    case REPLAY -> "回看";
                    case TV -> source.label().startsWith("电视") ? source.label() : "电视 " + source.label();
                    case DOWNLOAD -> "有学习资料";
                })
                .distinct()
                .collect(Collectors.joining(" · "));
        return kinds.isEmpty() ? "观看地址还没有公布" : kinds;
    }

    private void small(String text) {
        picture.text(text, Style.plain(14, LongPicture.INK_2), TEXT_X, TEXT_WIDTH);
    }

    private void handouts() {
        List<PublishedHandout> handouts = index.handouts(grade.number(), date);
        if (handouts.isEmpty()) {
            return;
        }
        picture.gap(6);
        picture.text("学习资料", Style.bold(16, LongPicture.INK_2), PictureFrame.MARGIN, PictureFrame.INNER);
        picture.gap(4);
        picture.card(PictureFrame.MARGIN, 10, () -> handouts.stream()
                .limit(ROWS)
                .forEach(handout -> picture.text(
                        handout.title(),
                        Style.plain(16, LongPicture.INK),
                        TIME_X,
                        PictureFrame.INNER - 2 * PictureFrame.PADDING)));
    }
}
