package org.airclass.streaming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.school.Grade;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/** What makes a viewing guide one. Each problem names its line, counted from 1, and field. */
final class ViewingGuideRules {

    private static final int LINES = 2_000;
    private static final int LONGEST = 60;

    private record Place(String operator, String county, Grade grade) {}

    private final List<Problem> problems = new ArrayList<>();

    private ViewingGuideRules() {}

    static List<Problem> check(ViewingGuide guide) {
        ViewingGuideRules rules = new ViewingGuideRules();
        if (guide.lines().size() > LINES) {
            rules.add(0, "lines", "too-many", "最多 " + LINES + " 行", "At most " + LINES + " lines");
            return rules.problems;
        }
        Map<Place, Integer> first = new HashMap<>();
        for (int i = 0; i < guide.lines().size(); i++) {
            ViewingGuide.Line line = guide.lines().get(i);
            rules.isFilled(i + 1, line);
            for (Grade grade : line.grades()) {
                Integer before = first.putIfAbsent(new Place(line.operator(), line.county(), grade), i + 1);
                if (before != null) {
                    rules.add(
                            i + 1,
                            "grades",
                            "grade-twice",
                            grade.chineseName() + "在第 " + before + " 行已有频道号",
                            grade.englishName() + " has a number in line " + before);
                }
            }
        }
        return rules.problems;
    }

    private void isFilled(int line, ViewingGuide.Line entry) {
        required(line, "operator", entry.operator());
        required(line, "number", entry.number());
        if (entry.grades().isEmpty()) {
            required(line, "grades", null);
        }
        isShort(line, "operator", entry.operator());
        isShort(line, "county", entry.county());
        isShort(line, "number", entry.number());
        isShort(line, "channel", entry.channel());
    }

    private void required(int line, String field, String value) {
        if (value == null) {
            add(line, field, "required", "第 " + line + " 行缺少 " + field, "Line " + line + " lacks " + field);
        }
    }

    private void isShort(int line, String field, String value) {
        if (value != null && value.length() > LONGEST) {
            add(
                    line,
                    field,
                    "too-long",
                    "第 " + line + " 行的 " + field + " 太长",
                    "Line " + line + ": " + field + " is too long");
        }
    }

    private void add(int line, String field, String code, String zh, String en) {
        problems.add(new Problem(code, new Text(zh, en), Map.of("line", line, "field", field)));
    }
}
