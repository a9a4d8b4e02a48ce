package org.airclass.programme;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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

    private static final String GRADE_COOKIE = "grade";
    private static final long YEAR_SECONDS = 365L * 24 * 3600;
    private static final String PRIVATE = "private, max-age=10";
    private static final String CALENDAR_ENDING = ".ics";
    private static final String XMLTV_ENDING = ".xml";
    private static final int DATE_LENGTH = "2020-04-15".length();

    private final PublicAnswers answers;
    private final CurrentEdition current;
    private final Failures failures;
    private final SiteClock clock;
    private final Shortcuts shortcuts;

    PublicPages(
            PublicAnswers answers, CurrentEdition current, Failures failures, SiteClock clock, Shortcuts shortcuts) {
        this.answers = answers;
        this.current = current;
        this.failures = failures;
        this.clock = clock;
        this.shortcuts = shortcuts;
        shortcuts.dependOn(GRADE_COOKIE);
        current.onShow(edition -> shortcuts.forget());
    }

    void routes(@Observes Router router) {
        route(router, "/api/v1/programme", this::programme);
        route(router, "/api/v1/lessons/:id", context -> answers.lessonJson(context.pathParam("id"))
                .orElseThrow(PublicPages::noSuchLesson));
        route(router, "/", this::home);
        route(router, "/guide", context -> answers.guide());
        route(router, "/grades", context -> answers.home());
        route(router, "/channels/:file", this::channel);
        route(router, "/changes.atom", this::changes);
        route(router, "/grades/:grade/week", this::week);
        route(router, "/search", this::search);
        route(router, "/grades/:grade", this::grade);
        route(router, "/lessons/:id", context -> answers.lessonPage(context.pathParam("id"))
                .orElseThrow(PublicPages::noSuchLesson));
    }

    private void route(Router router, String path, Function<RoutingContext, Answer> answerer) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(PublicRoutes.ORDER)
                .handler(context -> {
                    try {
                        if (!current.isKnown()) {
                            throw notKnownYet(context);
                        }
                        Shortcuts.Moment moment = shortcuts.now();
                        shortcuts.send(context.request(), answerer.apply(context), moment);
                    } catch (RuntimeException e) {
                        failures.answer(context, e);
                    }
                });
    }

    /** A node that has seen neither an edition nor the database must not tell anybody that there are no lessons. */
    static Refused notKnownYet(RoutingContext context) {
        context.response().putHeader("Retry-After", "2").putHeader("Refresh", "2");
        return Refused.unavailable(
                "starting", "课表正在载入，页面会自动刷新", "The timetable is being loaded; please ask again in a moment");
    }

    private Answer programme(RoutingContext context) {
        String text = parameter(context, "grade");
        Grade grade = Grade.parse(text).orElseThrow(() -> noSuchGrade(text));
        return answers.dayJson(grade, date(context));
    }

    /** The remembered grade's day without a detour; who has none chooses. */
    private Answer home(RoutingContext context) {
        return rememberedGrade(context)
                .map(grade -> answers.dayPage(grade, clock.today()))
                .orElseGet(answers::home)
                .as(PRIVATE, "vary", "cookie");
    }

    private Answer grade(RoutingContext context) {
        String text = context.pathParam("grade");
        if (text.endsWith(CALENDAR_ENDING)) {
            return calendar(text.substring(0, text.length() - CALENDAR_ENDING.length()));
        }
        Grade grade = Grade.parse(text).orElseThrow(() -> noSuchGrade(text));
        Answer answer = answers.dayPage(grade, date(context));
        if (rememberedGrade(context).filter(grade::equals).isPresent()) {
            return answer;
        }
        Cookie remember = Cookie.cookie(GRADE_COOKIE, grade.toString())
                .setPath("/")
                .setMaxAge(YEAR_SECONDS)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
        return answer.as(PRIVATE, "set-cookie", remember.encode());
    }

    private Answer week(RoutingContext context) {
        String text = context.pathParam("grade");
        Grade grade = Grade.parse(text).orElseThrow(() -> noSuchGrade(text));
        return answers.weekPage(grade, date(context));
    }

    private Answer search(RoutingContext context) {
        String question = parameter(context, "q");
        if (question != null && question.length() > Search.LONGEST) {
            throw Refused.unreadable("too-long", "最多写 60 个字", "At most 60 characters");
        }
        return answers.search(question == null ? "" : question, gradeOrAll(context));
    }

    private Answer calendar(String text) {
        Grade grade = Grade.parse(text).orElseThrow(() -> noSuchGrade(text));
        return answers.calendar(grade);
    }

    private Answer channel(RoutingContext context) {
        String file = context.pathParam("file");
        Optional<Answer> answer = file.endsWith(XMLTV_ENDING)
                ? answers.channel(file.substring(0, file.length() - XMLTV_ENDING.length()))
                : Optional.empty();
        return answer.orElseThrow(() -> Refused.notFound("no-such-channel", "没有这个频道", "There is no such channel"));
    }

    private Answer changes(RoutingContext context) {
        return answers.changes(gradeOrAll(context));
    }

    /** 0 for all. */
    private static int gradeOrAll(RoutingContext context) {
        String text = parameter(context, "grade");
        return text == null || text.isEmpty()
                ? 0
                : Grade.parse(text).orElseThrow(() -> noSuchGrade(text)).number();
    }

    private static Optional<Grade> rememberedGrade(RoutingContext context) {
        Cookie cookie = context.request().getCookie(GRADE_COOKIE);
        return cookie == null ? Optional.empty() : Grade.parse(cookie.getValue());
    }

    private LocalDate date(RoutingContext context) {
        String text = parameter(context, "date");
        if (text == null || text.isEmpty()) {
            return clock.today();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (text.length() == DATE_LENGTH && date.getYear() > 0) {
                return date;
            }
        } catch (DateTimeParseException e) {
            throw noSuchDate();
        }
        throw noSuchDate();
    }

    private static String parameter(RoutingContext context, String name) {
        try {
            return context.request().getParam(name);
        } catch (IllegalArgumentException e) {
            throw Refused.unreadable("query-unreadable", "地址中的参数写错了", "The query of the address can't be read");
        }
    }

    private static Refused noSuchGrade(String text) {
        return text == null
                ? Refused.unreadable("grade-missing", "请指明年级，1 至 12", "Name a grade, 1 to 12")
                : Refused.unreadable("grade-unknown", "没有这个年级：年级为 1 至 12", "No such grade: grades are 1 to 12");
    }

    private static Refused noSuchDate() {
        return Refused.unreadable(
                "date-unreadable",
                "没有这一天：日期写作 YYYY-MM-DD，如 2020-04-15",
                "No such day: dates are written YYYY-MM-DD, such as 2020-04-15");
    }

    private static Refused noSuchLesson() {
        return Refused.notFound("lesson-unknown", "没有这节课", "There is no such lesson");
    }
}
