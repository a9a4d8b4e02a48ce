package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.airclass.programme.SourceKind;
import org.airclass.timetable.ImportRow.ImportSource;
import org.airclass.timetable.TeacherText.Person;

/** What a row says besides when, for whom and what: teachers, live point, and where to watch. */
final class Extras {

    private static final String YES = "是|有|√|✓|y|yes|true|1|直播";
    private static final String NO = "否|无|没有|×|✗|x|n|no|false|0|-+|/|—+";

    private final RawRow raw;
    private final Consumer<ImportProblem> problems;

    Extras(RawRow raw, Consumer<ImportProblem> problems) {
        this.raw = raw;
        this.problems = problems;
    }

    /** Several teachers with as many schools belong together in order; one school is everybody's. */
    List<Person> teachers() {
        if (!raw.has(SheetField.TEACHER)) {
            return List.of();
        }
        TeacherText read = TeacherText.read(raw.text(SheetField.TEACHER));
        if (!read.rest().isEmpty()) {
            note(
                    "teacher-remark",
                    SheetField.TEACHER,
                    "教师一栏的其余说明未导入：" + read.rest(),
                    "Not taken from the teacher's cell: " + read.rest());
        }
        List<String> schools = ChannelText.names(raw.text(SheetField.SCHOOL));
        List<Person> teachers = new ArrayList<>();
        for (Person person : read.teachers()) {
            String school = person.school();
            if (school == null && !schools.isEmpty()) {
                boolean inOrder = schools.size() == read.teachers().size();
                school = inOrder ? schools.get(teachers.size()) : String.join("、", schools);
            }
            if (person.name().length() > LessonRules.NAME_LENGTH
                    || (school != null && school.length() > LessonRules.NAME_LENGTH)) {
                warn(
                        "too-long",
                        SheetField.TEACHER,
                        "教师或学校名称过长，未导入：" + person.name(),
                        "The teacher's or school's name is too long and not taken: " + person.name());
            } else {
                teachers.add(new Person(person.name(), school));
            }
        }
        return teachers.stream().distinct().toList();
    }

    /** Null where none is named. */
    String livePoint() {
        String text = Spelling.text(raw.text(SheetField.LIVE_POINT));
        if (text.isEmpty()
                && raw.has(SheetField.LIVE)
                && addresses(SheetField.LIVE).isEmpty()) {
            text = Spelling.text(raw.text(SheetField.LIVE));
            if (Spelling.key(text).matches(YES)) {
                note(
                        "live-without-address",
                        SheetField.LIVE,
                        "标明有直播，但没有直播点或地址",
                        "Marked as live, without a live point or an address");
                return null;
            }
        }
        if (text.isEmpty() || Spelling.key(text).matches(NO)) {
            return null;
        }
        if (text.length() > LessonRules.NAME_LENGTH) {
            warn("too-long", SheetField.LIVE_POINT, "直播点名称过长，未导入", "The live point's name is too long and not taken");
            return null;
        }
        return text;
    }

    List<ImportSource> sources() {
        List<ImportSource> sources = new ArrayList<>();
        addresses(SheetField.LIVE).forEach(url -> sources.add(new ImportSource(SourceKind.LIVE, "直播", url)));
        addressed(SheetField.REPLAY, SourceKind.REPLAY, "回看", sources);
        addressed(SheetField.DOWNLOAD, SourceKind.DOWNLOAD, "学习资料", sources);
        ChannelText.addresses(raw.text(SheetField.CHANNEL)).stream()
                .filter(this::fits)
                .forEach(url -> sources.add(new ImportSource(SourceKind.LIVE, "网络直播", url)));
        for (String name : ChannelText.names(raw.text(SheetField.CHANNEL))) {
            if (name.length() > LessonRules.LABEL_LENGTH) {
                warn(
                        "too-long",
                        SheetField.CHANNEL,
                        "收看方式过长，未导入：" + name,
                        "The channel's name is too long and not taken: " + name);
            } else if (!name.matches(NO)) {
                sources.add(new ImportSource(SourceKind.TV, name, null));
            }
        }
        return sources.stream().distinct().toList();
    }

    /** A pack's address may stand in any column for addresses; there may be none. */
    List<ImportSource> packSources() {
        List<ImportSource> sources = new ArrayList<>();
        for (SheetField field : List.of(SheetField.DOWNLOAD, SheetField.REPLAY, SheetField.LIVE)) {
            addressed(field, SourceKind.DOWNLOAD, PackText.PACK, sources);
        }
        if (sources.isEmpty()) {
            note(
                    "pack-without-address",
                    SheetField.TITLE,
                    "资料包没有下载地址，只登记名称",
                    "The pack has no address; it is announced by name only");
            sources.add(new ImportSource(SourceKind.DOWNLOAD, PackText.PACK, null));
        }
        return sources.stream().distinct().toList();
    }

    private void addressed(SheetField field, SourceKind kind, String label, List<ImportSource> sources) {
        List<String> addresses = addresses(field);
        addresses.forEach(url -> sources.add(new ImportSource(kind, label, url)));
        boolean saysSomething = raw.has(field) && !Spelling.key(raw.text(field)).matches(NO);
        if (saysSomething && addresses.isEmpty() && field != SheetField.LIVE) {
            String shown = Spelling.text(raw.text(field));
            warn(
                    "no-address",
                    field,
                    "“" + shown + "”不是网址（http 或 https），未导入",
                    shown + " is no http or https address and not taken");
        }
    }

    private List<String> addresses(SheetField field) {
        return raw.has(field)
                ? ChannelText.addresses(raw.text(field)).stream()
                        .filter(this::fits)
                        .toList()
                : List.of();
    }

    private boolean fits(String address) {
        return address.length() <= LessonRules.URL_LENGTH;
    }

    private void note(String code, SheetField field, String zh, String en) {
        problems.accept(raw.problem(Severity.INFO, field, code, zh, en));
    }

    private void warn(String code, SheetField field, String zh, String en) {
        problems.accept(raw.problem(Severity.WARNING, field, code, zh, en));
    }
}
