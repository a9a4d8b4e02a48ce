package org.airclass.timetable;

import org.airclass.site.Refused;

final class HandoutNotFound {

    private HandoutNotFound() {}

    static Refused withId(String id) {
        return Refused.notFound("no-such-handout", "草稿中没有学习资料“" + id + "”", "The draft has no handout " + id);
    }
}
