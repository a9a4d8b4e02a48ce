package org.airclass.timetable;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.airclass.programme.SourceKind;
import org.airclass.school.Grade;
import org.airclass.school.Term;
import org.airclass.site.Refused.Problem;
import org.airclass.site.Text;

/** What makes a lesson plan a lesson. One rule a method; each names the field it is about. */
final class LessonRules {

    static final int TITLE_LENGTH = 500;
    static final int NAME_LENGTH = 100;
    static final int LABEL_LENGTH = 200;
    static final int URL_LENGTH = 2000;
    private static final int SOURCES = 30;
    private static final int TEACHERS = 50;

    private final LessonPlan plan;
    private final Term term;
    private final List<Problem> problems = new ArrayList<>();

    private LessonRules(LessonPlan plan, Term term) {
        this.plan = plan;
        this.term = term;
    }

    /** All that is wrong with the plan; empty when nothing is. */
    static List<Problem> check(LessonPlan plan, Term term) {
        LessonRules rules = new LessonRules(plan, term);
        rules.dateLiesInTerm();
        rules.gradesAreGrades();
        rules.endsAfterItBegins();
        rules.periodIsCounted();
        rules.wordsAreWords();
        rules.teachersHaveNames();
        rules.sourcesCanBeOpened();
        return rules.problems;
    }

    private void dateLiesInTerm() {
        if (plan.date() == null) {
            missing("date", "日期", "date");
        } else if (!term.contains(plan.date())) {
            add(
                    "date",
                    "date-outside-term",
                    "日期 %s 不在学期“%s”（%s 至 %s）内".formatted(plan.date(), term.name(), term.from(), term.to()),
                    "Date %s is not within term %s (%s to %s)"
                            .formatted(plan.date(), term.code(), term.from(), term.to()));
        }
    }

    private void gradesAreGrades() {
        if (plan.grades().isEmpty()) {
            missing("grades", "年级", "grades");
        }
        for (Integer grade : plan.grades()) {
            if (grade == null || Grade.of(grade).isEmpty()) {
                add("grades", "no-such-grade", "年级应为 1 到 12：" + grade, "A grade is 1 to 12: " + grade);
            }
        }
    }

    private void endsAfterItBegins() {
        if (plan.start() == null) {
            missing("start", "开始时间", "start");
        }
        if (plan.end() == null) {
            missing("end", "结束时间", "end");
        }
        if (plan.start() != null && plan.end() != null && !plan.start().isBefore(plan.end())) {
            add(
                    "end",
                    "ends-before-start",
                    "结束时间 %s 不晚于开始时间 %s".formatted(plan.end(), plan.start()),
                    "It ends at %s, not after it begins at %s".formatted(plan.end(), plan.start()));
        }
    }

    private void periodIsCounted() {
        if (plan.period() != null && (plan.period() < 1 || plan.period() > 99)) {
            add("period", "no-such-period", "节次应为 1 到 99：" + plan.period(), "A period is 1 to 99: " + plan.period());
        }
    }

    private void wordsAreWords() {
        if (plan.subject() == null || plan.subject().isBlank()) {
            missing("subject", "学科", "subject");
        }
        readable("subject", plan.subject(), NAME_LENGTH);
        readable("title", plan.title(), TITLE_LENGTH);
        readable("textbook", plan.textbook(), NAME_LENGTH);
        readable("livePoint", plan.livePoint(), NAME_LENGTH);
        readable("cancelReason", plan.cancelReason(), TITLE_LENGTH);
        if (plan.series() != null && !plan.series().matches("[A-Za-z0-9_-]{1,16}")) {
            add("series", "bad-id", "系列编号无效：" + plan.series(), "Bad series id " + plan.series());
        }
    }

    private void teachersHaveNames() {
        if (plan.teachers().size() > TEACHERS) {
            add("teachers", "too-many", "教师超过 " + TEACHERS + " 位", "More than " + TEACHERS + " teachers");
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < plan.teachers().size(); i++) {
            LessonPlan.TeacherPlan teacher = plan.teachers().get(i);
            String field = "teachers[" + i + "]";
            if (teacher.name() == null || teacher.name().isBlank()) {
                missing(field + ".name", "教师姓名", "the teacher's name");
            } else if (!seen.add(teacher.name() + "\n" + teacher.school())) {
                add(field, "twice", "教师“" + teacher.name() + "”重复", "Teacher " + teacher.name() + " stands twice");
            }
            readable(field + ".name", teacher.name(), NAME_LENGTH);
            readable(field + ".school", teacher.school(), NAME_LENGTH);
            onlyASubstituteStandsIn(field, teacher);
        }
    }

    private void onlyASubstituteStandsIn(String field, LessonPlan.TeacherPlan teacher) {
        readable(field + ".insteadOf", teacher.insteadOf(), NAME_LENGTH);
        if (teacher.insteadOf() != null && teacher.role() != LessonPlan.TeacherRole.SUBSTITUTE) {
            add(
                    field + ".insteadOf",
                    "no-substitute",
                    "只有代课教师可以写明代谁上课：" + teacher.name(),
                    "Only a substitute stands in for somebody: " + teacher.name());
        }
    }

    private void sourcesCanBeOpened() {
        if (plan.sources().size() > SOURCES) {
            add("sources", "too-many", "播放源超过 " + SOURCES + " 个", "More than " + SOURCES + " sources");
        }
        checkSources(plan.sources(), problems);
    }

    /** Also for handouts, which have sources and no time. */
    static void checkSources(List<LessonPlan.SourcePlan> sources, List<Problem> problems) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < sources.size(); i++) {
            LessonPlan.SourcePlan source = sources.get(i);
            String field = "sources[" + i + "]";
            if (source.kind() == null) {
                problems.add(problem(field + ".kind", "required", "缺少类型", "The kind is missing"));
            }
            if (source.id() != null && (!source.id().matches("[A-Za-z0-9_-]{1,16}") || !ids.add(source.id()))) {
                problems.add(problem(
                        field + ".id",
                        "bad-id",
                        "播放源编号无效或重复：" + source.id(),
                        "Bad or repeated source id " + source.id()));
            }
            boolean needsAddress = source.kind() == SourceKind.LIVE || source.kind() == SourceKind.REPLAY;
            if (source.url() == null ? needsAddress : !isWebAddress(source.url())) {
                problems.add(problem(
                        field + ".url",
                        "bad-address",
                        "播放地址应以 http:// 或 https:// 开头：" + source.url(),
                        "The address should begin with http:// or https://: " + source.url()));
            }
            if (source.subtitles() != null && !(needsAddress && isWebAddress(source.subtitles()))) {
                problems.add(problem(
                        field + ".subtitles",
                        "bad-address",
                        "字幕地址应以 http:// 或 https:// 开头，并且只用于直播和回看：" + source.subtitles(),
                        "Subtitles belong to live and replay sources, at an http or https address: "
                                + source.subtitles()));
            }
            if (Words.fault(source.label(), LABEL_LENGTH) != null) {
                problems.add(problem(field + ".label", "bad-text", "名称无法使用", "The label can't be used"));
            }
        }
    }

    /** An absolute http or https address with a host, or a path of this site; of a length that is stored. */
    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            boolean ownPath = url.startsWith("/") && uri.getAuthority() == null && !url.startsWith("//");
            if (ownPath) {
                return url.length() <= URL_LENGTH;
            }
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && url.length() <= URL_LENGTH;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void readable(String field, String text, int length) {
        Text fault = Words.fault(text, length);
        if (fault != null) {
            problems.add(new Problem("bad-text", fault, Map.of("field", field)));
        }
    }

    private void missing(String field, String zh, String en) {
        add(field, "required", "缺少" + zh, en + " is missing");
    }

    private void add(String field, String code, String zh, String en) {
        problems.add(problem(field, code, zh, en));
    }

    private static Problem problem(String field, String code, String zh, String en) {
        return new Problem(code, new Text(zh, en), Map.of("field", field));
    }
}
