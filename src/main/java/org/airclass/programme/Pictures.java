package org.airclass.programme;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.airclass.school.Grade;
import org.airclass.site.Answer;
import org.airclass.site.Recent;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;

/**
 * The long pictures, each made once an edition: one at a time and away from the threads that answer, so that look-ups
 * never wait for one. Who asks for a picture that is being made waits for the same.
 */
@Singleton
class Pictures {

    static final String PNG = "image/png";

    /** A picture takes about a fifth of a second: nobody waits for more than five. */
    private static final int WAITING = 24;

    /** Some 80 pictures; twice as much at most. */
    private static final long KEPT_BYTES = 12L << 20;

    /** What a picture is taken to weigh: most are not made yet when they are put aside. */
    private static final long BYTES = 160L << 10;

    private record Key(String what, int grade, LocalDate date) {}

    private record Shelf(Edition edition, Recent<Key, CompletableFuture<Answer>> kept) {}

    private final CurrentEdition current;
    private final EditionLine editionLine;
    private final PictureFrame frame;
    private final ThreadPoolExecutor painter = new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> new Thread(task, "pictures"));
    private Lettering lettering;
    private Shelf shelf;

    Pictures(CurrentEdition current, SiteConfig config, SiteClock clock) {
        this.current = current;
        this.editionLine = new EditionLine(clock.zone());
        this.frame = new PictureFrame(config.name(), config.publicUrl(), editionLine);
        painter.allowCoreThreadTimeOut(true);
    }

    void stop(@Observes ShutdownEvent stopping) {
        painter.shutdownNow();
    }

    /** @throws Refused 404 for a day on which the grade has nothing; 503 when too many wait */
    CompletionStage<Answer> day(Grade grade, LocalDate date) {
        Index index = current.index();
        if (index.lessons(grade.number(), date).isEmpty()
                && index.handouts(grade.number(), date).isEmpty()) {
            throw nothingToShow();
        }
        return kept(
                index,
                new Key("day", grade.number(), date),
                () -> DayPicture.png(index, grade, date, lettering(), frame));
    }

    /** The week around that day. @throws Refused 404 for a week without lessons of the grade; 503 when too many wait */
    CompletionStage<Answer> week(Grade grade, LocalDate date) {
        Index index = current.index();
        LocalDate monday = WeekPage.monday(date);
        if (monday.datesUntil(monday.plusWeeks(1))
                .allMatch(day -> index.lessons(grade.number(), day).isEmpty())) {
            throw nothingToShow();
        }
        return kept(
                index,
                new Key("week", grade.number(), monday),
                () -> WeekPicture.png(index, grade, monday, lettering(), frame));
    }

    /** @throws Refused 503 when too many wait */
    CompletionStage<Answer> guide() {
        Index index = current.index();
        LocalDate issued = LocalDate.ofInstant(index.edition().publishedAt(), editionLine.zone());
        return kept(
                index,
                new Key("guide", 0, issued),
                () -> GuidePicture.png(index, issued, editionLine, lettering(), frame));
    }

    private static Refused nothingToShow() {
        return Refused.notFound("nothing-to-show", "这个年级在这段时间没有课，没有图片可转发", "The grade has no lessons then");
    }

    private synchronized CompletableFuture<Answer> kept(Index index, Key key, Supplier<byte[]> png) {
        if (shelf == null || shelf.edition() != index.edition()) {
            shelf = new Shelf(index.edition(), new Recent<>(KEPT_BYTES, picture -> BYTES));
        }
        CompletableFuture<Answer> known = shelf.kept().get(key);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<Answer> picture = paint(index, png);
        shelf.kept().put(key, picture);
        return picture;
    }

    private CompletableFuture<Answer> paint(Index index, Supplier<byte[]> png) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> new Answer(
                            PNG, PublicAnswers.CACHE, "e" + index.edition().number(), png.get()),
                    painter);
        } catch (RejectedExecutionException e) {
            throw Refused.unavailable("busy", "正在生成其他图片，请稍后再试", "Other pictures are being made; please try again soon");
        }
    }

    /** Read from the jar when the first picture is asked for; by the painter alone. */
    private Lettering lettering() {
        if (lettering == null) {
            lettering = new Lettering();
        }
        return lettering;
    }
}
