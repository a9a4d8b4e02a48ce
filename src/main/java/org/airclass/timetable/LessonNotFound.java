package org.airclass.timetable;

import org.airclass.site.Refused;

final class LessonNotFound {

    private LessonNotFound() {}

    static Refused withId(String id) {
        return Refused.notFound("no-such-lesson", "草稿中没有课“" + id + "”", "The draft has no lesson " + id);
    }
}
