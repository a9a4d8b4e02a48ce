package org.airclass.viewership;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** What a summary has a row for. */
enum By {
    DATE("date", null, new Text("日期", "Date")),
    HOUR("hour", Dimension.HOUR, new Text("钟点", "Hour")),
    PHASE("phase", null, new Text("时段", "Phase")),
    GRADE("grade", Dimension.GRADE, new Text("年级", "Grade")),
    SUBJECT("subject", Dimension.SUBJECT, new Text("学科", "Subject")),
    TEACHER("teacher", Dimension.TEACHER, new Text("教师", "Teacher")),
    TEACHER_SCHOOL("teacherSchool", Dimension.TEACHER_SCHOOL, new Text("教师所在学校", "Teacher's school")),
    VIEWER_SCHOOL("viewerSchool", Dimension.VIEWER_SCHOOL, new Text("观看者学校", "Viewer's school")),
    KIND("kind", Dimension.KIND, new Text("观看方式", "Source")),
    RUN("run", Dimension.RUN, new Text("首播与重播", "Run"));

    private final String code;
    private final Dimension dimension;
    private final Text title;

    By(String code, Dimension dimension, Text title) {
        this.code = code;
        this.dimension = dimension;
        this.title = title;
    }

    /** @throws Refused 400 for what is none of these */
    static By read(String written) {
        return Arrays.stream(values())
                .filter(by -> by.code.equals(written))
                .findFirst()
                .orElseThrow(() -> {
                    String list = Arrays.stream(values()).map(by -> by.code).collect(Collectors.joining(", "));
                    return Refused.unreadable("bad-by", "参数 by 应为 " + list, "by must be one of " + list);
                });
    }

    /** @param dimension of those that something can be narrowed to */
    static By of(Dimension dimension) {
        return Arrays.stream(values())
                .filter(by -> by.dimension == dimension)
                .findFirst()
                .orElseThrow();
    }

    String code() {
        return code;
    }

    /** Null for what is told by the day. */
    Dimension dimension() {
        return dimension;
    }

    Text title() {
        return title;
    }
}
