package org.airclass.programme;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.airclass.school.Grade;

/**
 * The grades that a browser looked at last, in a cookie of its own such as {@code 4-7}, the latest first: a family with
 * several children goes from one to the other with a tap.
 *
 * @param list the latest first, at most {@value #MOST}, each once
 */
record RememberedGrades(List<Grade> list) {

    /** As many children as most have; and pages for as many sets of grades are made. */
    static final int MOST = 3;

    static final String COOKIE = "grade";
    private static final long YEAR_SECONDS = 365L * 24 * 3600;

    RememberedGrades {
        list = list.stream().distinct().limit(MOST).toList();
    }

    /** What can't be read is forgotten. */
    static RememberedGrades of(HttpServerRequest request) {
        Cookie cookie = request.getCookie(COOKIE);
        return cookie == null ? new RememberedGrades(List.of()) : read(cookie.getValue());
    }

    static RememberedGrades read(String text) {
        return new RememberedGrades(Stream.of(text.split("-"))
                .map(Grade::parse)
                .flatMap(Optional::stream)
                .toList());
    }

    Optional<Grade> latest() {
        return list.stream().findFirst();
    }

    RememberedGrades with(Grade latest) {
        List<Grade> grades = new ArrayList<>(List.of(latest));
        grades.addAll(list);
        return new RememberedGrades(grades);
    }

    RememberedGrades without(Grade forgotten) {
        return new RememberedGrades(
                list.stream().filter(grade -> !grade.equals(forgotten)).toList());
    }

    /** For the browser to keep a year; a list without grades goes at once. */
    Cookie cookie() {
        return Cookie.cookie(COOKIE, list.stream().map(Grade::toString).collect(Collectors.joining("-")))
                .setPath("/")
                .setMaxAge(list.isEmpty() ? 0 : YEAR_SECONDS)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
