package org.airclass.programme;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.airclass.site.Answer;

/**
 * Who asks for a page, as far as their browser tells: the grades looked at last, and the school that the family has chosen
 * with {@code ?school=CODE} on any page, until {@code ?school=} takes it back. Whoever counts views reads the same
 * cookie. A code of a shape that none has is as if nothing were said.
 */
final class Visitor {

    private static final String SCHOOL_COOKIE = "airclass-school";

    /** All that an answer may depend on. */
    static final List<String> COOKIES = List.of(RememberedGrades.COOKIE, SCHOOL_COOKIE);

    private static final String SCHOOL = "school";
    private static final long SCHOOL_SECONDS = 400L * 24 * 3600;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,16}");
    private static final String PRIVATE = "private, max-age=10";

    private final RoutingContext context;
    private final RememberedGrades grades;
    private final String school;
    private final List<Cookie> told = new ArrayList<>();

    Visitor(RoutingContext context) {
        this.context = context;
        this.grades = RememberedGrades.of(context.request());
        this.school = settledSchool();
    }

    /** The school that a program's address names; null for none. */
    static String schoolAsked(RoutingContext context) {
        return Asked.parameter(context, SCHOOL)
                .filter(code -> CODE.matcher(code).matches())
                .orElse(null);
    }

    private String settledSchool() {
        String before = Optional.ofNullable(context.request().getCookie(SCHOOL_COOKIE))
                .map(Cookie::getValue)
                .filter(code -> CODE.matcher(code).matches())
                .orElse(null);
        if (context.request().query() == null) {
            return before;
        }
        String said = Asked.parameter(context, SCHOOL).orElse(null);
        boolean leaves = said != null && said.isEmpty();
        String chosen = schoolAsked(context);
        if (leaves && before != null || chosen != null && !chosen.equals(before)) {
            told.add(Cookie.cookie(SCHOOL_COOKIE, said)
                    .setPath("/")
                    .setMaxAge(leaves ? 0 : SCHOOL_SECONDS)
                    .setSameSite(CookieSameSite.LAX));
        }
        return leaves ? null : chosen != null ? chosen : before;
    }

    RememberedGrades grades() {
        return grades;
    }

    /** The code of the family's school; null where they have chosen none. */
    String school() {
        return school;
    }

    void remember(RememberedGrades now) {
        if (!now.equals(grades)) {
            told.add(now.cookie());
        }
    }

    /** As it is where anybody may have it; where it is made for this reader, or tells their browser something, for them. */
    Answer privately(Answer answer, Reader reader) {
        return told.isEmpty() && reader.isAnybody() ? answer : privately(answer);
    }

    /** Such that no cache in between keeps it for others. */
    Answer privately(Answer answer) {
        Answer own = answer.as(PRIVATE, "vary", "cookie");
        for (Cookie cookie : told) {
            own = own.as(PRIVATE, "set-cookie", cookie.encode());
        }
        return own;
    }
}
