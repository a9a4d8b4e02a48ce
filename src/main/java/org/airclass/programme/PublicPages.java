package org.airclass.programme;

import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.airclass.school.Grade;
import org.airclass.site.Answer;
import org.airclass.site.Failures;
import org.airclass.site.PublicRoutes;
import org.airclass.site.Refused;
import org.airclass.site.Shortcuts;
import org.airclass.site.SiteClock;

/**
 * What everybody may ask, as plain routes: answered on the thread that reads the request, from bytes in
 * memory, before sign-in or anything else has looked at it.
 */
@Singleton
class PublicPages {

    private static final String CALENDAR_ENDING = ".ics";
    private static final String XMLTV_ENDING = ".xml";
    private static final String PICTURE_ENDING = ".png";

    private final PublicAnswers answers;
    private final Pictures pictures;
    private final CurrentEdition current;
    private final Failures failures;
    private final SiteClock clock;
    private final Shortcuts shortcuts;

    PublicPages(
            PublicAnswers answers,
            Pictures pictures,
            CurrentEdition current,
            Failures failures,
            SiteClock clock,
            Shortcuts shortcuts) {
        this.answers = answers;
        this.pictures = pictures;
        this.current = current;
        this.failures = failures;
        this.clock = clock;
        this.shortcuts = shortcuts;
        Visitor.COOKIES.forEach(shortcuts::dependOn);
        current.onShow(edition -> shortcuts.forget());
    }

    void routes(@Observes Router router) {
        answered(router, "/api/v1/programme", this::programme);
        answered(router, "/api/v1/lessons/:id", context -> answers.lessonJson(context.pathParam("id"))
                .orElseThrow(PublicPages::noSuchLesson));
        answered(router, "/", this::home);
        answered(router, "/guide", context -> new Visitor(context).privately(answers.guide(), Reader.ANYBODY));
        answered(router, "/grades", this::chooseGrade);
        answered(router, "/channels/:file", this::channel);
        answered(router, "/changes.atom", context -> answers.changes(Asked.gradeOrAll(context)));
        answered(router, "/grades/:grade/week", this::week);
        answered(router, "/grades/:grade/replays", this::replays);
        answered(router, "/search", this::search);
        answered(router, "/lessons/:id", this::lesson);
        painted(router, "/guide.png", context -> pictures.guide());
        painted(router, "/grades/:grade/week.png", context -> pictures.week(Asked.grade(context, ""), date(context)));
        route(router, "/grades/:grade").handler(context -> {
            if (context.pathParam("grade").endsWith(PICTURE_ENDING)) {
                paint(context, asked -> pictures.day(Asked.grade(asked, PICTURE_ENDING), date(asked)));
            } else {
                answer(context, this::grade);
            }
        });
    }

    private static Route route(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).order(PublicRoutes.ORDER);
    }

    private void answered(Router router, String path, Function<RoutingContext, Answer> answerer) {
        route(router, path).handler(context -> answer(context, answerer));
    }

    private void painted(Router router, String path, Function<RoutingContext, CompletionStage<Answer>> painter) {
        route(router, path).handler(context -> paint(context, painter));
    }

    private void answer(RoutingContext context, Function<RoutingContext, Answer> answerer) {
        try {
            refuseUnlessKnown(context);
            Shortcuts.Moment moment = shortcuts.now();
            shortcuts.send(context.request(), answerer.apply(context), moment);
        } catch (RuntimeException e) {
            failures.answer(context, e);
        }
    }

    /** A picture may have to be made first; the thread that read the request sends it all the same. */
    private void paint(RoutingContext context, Function<RoutingContext, CompletionStage<Answer>> painter) {
        try {
            refuseUnlessKnown(context);
            Context thread = context.vertx().getOrCreateContext();
            painter.apply(context)
                    .whenComplete((picture, failure) -> thread.runOnContext(then -> {
                        if (failure != null) {
                            failures.answer(context, failure);
                        } else if (!context.response().closed()) {
                            picture.send(context.request());
                        }
                    }));
        } catch (RuntimeException e) {
            failures.answer(context, e);
        }
    }

    /** A node that has seen neither an edition nor the database must not tell anybody that there are no lessons. */
    private void refuseUnlessKnown(RoutingContext context) {
        if (!current.isKnown()) {
            throw notKnownYet(context);
        }
    }

    static Refused notKnownYet(RoutingContext context) {
        context.response().putHeader("Retry-After", "2").putHeader("Refresh", "2");
        return Refused.unavailable(
                "starting", "课表正在载入，页面会自动刷新", "The timetable is being loaded; please ask again in a moment");
    }

    private Answer programme(RoutingContext context) {
        Grade grade = Asked.grade(Asked.parameter(context, "grade").orElse(null));
        String school = schoolThatAdds(Visitor.schoolAsked(context), grade);
        return answers.dayJson(grade, date(context), Reader.ofSchool(school));
    }

    /** The day of the grade looked at last, without a detour; who has none chooses. */
    private Answer home(RoutingContext context) {
        Visitor visitor = new Visitor(context);
        return visitor.privately(visitor.grades()
                .latest()
                .map(grade -> answers.dayPage(grade, clock.today(), reader(visitor, visitor.grades(), grade)))
                .orElseGet(() -> answers.home(Reader.ANYBODY)));
    }

    private Answer chooseGrade(RoutingContext context) {
        Visitor visitor = new Visitor(context);
        Optional<Grade> forgotten = Asked.parameter(context, "forget").map(Asked::grade);
        RememberedGrades grades = forgotten.map(visitor.grades()::without).orElse(visitor.grades());
        visitor.remember(grades);
        Reader reader = Reader.of(grades, null);
        return visitor.privately(answers.home(reader), reader);
    }

    private Answer grade(RoutingContext context) {
        if (context.pathParam("grade").endsWith(CALENDAR_ENDING)) {
            Grade grade = Asked.grade(context, CALENDAR_ENDING);
            String school = schoolThatAdds(Visitor.schoolAsked(context), grade);
            return answers.calendar(grade, Reader.ofSchool(school));
        }
        Grade grade = Asked.grade(context, "");
        LocalDate date = date(context);
        Visitor visitor = new Visitor(context);
        RememberedGrades grades = visitor.grades().with(grade);
        visitor.remember(grades);
        Reader reader = reader(visitor, grades, grade);
        return visitor.privately(answers.dayPage(grade, date, reader), reader);
    }

    private Answer week(RoutingContext context) {
        Grade grade = Asked.grade(context, "");
        LocalDate date = date(context);
        Visitor visitor = new Visitor(context);
        Reader reader = Reader.ofSchool(schoolThatAdds(visitor.school(), grade));
        return visitor.privately(answers.weekPage(grade, date, reader), reader);
    }

    private Answer replays(RoutingContext context) {
        Grade grade = Asked.grade(context, "");
        Visitor visitor = new Visitor(context);
        Reader reader = Reader.ofSchool(schoolThatAdds(visitor.school(), grade));
        return visitor.privately(answers.replays(grade, reader), reader);
    }

    private Answer lesson(RoutingContext context) {
        PublishedLesson lesson = current.index().lesson(context.pathParam("id")).orElseThrow(PublicPages::noSuchLesson);
        Visitor visitor = new Visitor(context);
        Reader reader = Reader.ofSchool(current.index().schoolThatAdds(visitor.school(), lesson.grades()));
        return visitor.privately(
                answers.lessonPage(lesson.id(), reader).orElseThrow(PublicPages::noSuchLesson), reader);
    }

    private Answer search(RoutingContext context) {
        String question = Asked.parameter(context, "q").orElse("");
        if (question.length() > Search.LONGEST) {
            throw Refused.unreadable("too-long", "最多写 60 个字", "At most 60 characters");
        }
        int grade = Asked.gradeOrAll(context);
        Visitor visitor = new Visitor(context);
        Reader reader = Reader.ofSchool(visitor.school());
        return visitor.privately(answers.search(question, grade, reader), reader);
    }

    private Answer channel(RoutingContext context) {
        String file = context.pathParam("file");
        Optional<Answer> answer = file.endsWith(XMLTV_ENDING)
                ? answers.channel(file.substring(0, file.length() - XMLTV_ENDING.length()))
                : Optional.empty();
        return answer.orElseThrow(() -> Refused.notFound("no-such-channel", "没有这个频道", "There is no such channel"));
    }

    private Reader reader(Visitor visitor, RememberedGrades grades, Grade grade) {
        return Reader.of(grades, schoolThatAdds(visitor.school(), grade));
    }

    private String schoolThatAdds(String school, Grade grade) {
        return current.index().schoolThatAdds(school, List.of(grade.number()));
    }

    private LocalDate date(RoutingContext context) {
        return Asked.dateOr(clock.today(), context);
    }

    private static Refused noSuchLesson() {
        return Refused.notFound("lesson-unknown", "没有这节课", "There is no such lesson");
    }
}
