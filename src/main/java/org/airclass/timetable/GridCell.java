package org.airclass.timetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the lessons of one grid cell apart: a subject on its first line, below it a title per line. */
final class GridCell {

    /** @param subject as written; 一课一包 for a pack */
    record Entry(String subject, String title, String teacher, String address) {}

    private static final Pattern SUBJECT_AND_TITLE =
            Pattern.compile("([\\p{IsHan}A-Za-z]{1,12}?)\\s*(?:[:：]\\s*(.+)|(《.+))");
    private static final Pattern LABELLED_TEACHER =
            Pattern.compile("(?:授课|主讲|任课|执教)(?:教师|老师|人)?\\s*[:：].+|(?:教师|老师)\\s*[:：].+|\\p{IsHan}{2,4}老师");
    private static final Pattern LIKELY_TEACHER =
            Pattern.compile("\\p{IsHan}{2,4}|\\p{IsHan}{2,14}(?:小学|中学|学校|附中|附小)\\s+\\p{IsHan}{2,4}");

    private final SubjectNames subjects;
    private final List<Entry> entries = new ArrayList<>();
    private String subject;
    private String title;
    private String teacher;
    private String address;

    private GridCell(SubjectNames subjects) {
        this.subjects = subjects;
    }

    static List<Entry> read(String text, SubjectNames subjects) {
        GridCell cell = new GridCell(subjects);
        text.lines().map(Spelling::text).filter(line -> !line.isEmpty()).forEach(cell::line);
        cell.flush();
        return cell.entries;
    }

    private void line(String line) {
        if (subject == null || isSubject(line)) {
            begin(line);
        } else if (!ChannelText.addresses(line).isEmpty()) {
            address = line;
        } else if (LABELLED_TEACHER.matcher(line).matches()) {
            teacher = line;
        } else if (title == null) {
            title = line;
        } else if (!PackText.isPack(subject)
                && TitleText.read(line).textbook() == null
                && teacher == null
                && LIKELY_TEACHER.matcher(line).matches()) {
            teacher = line;
        } else {
            String same = subject;
            flush();
            subject = same;
            title = line;
        }
    }

    private void begin(String line) {
        flush();
        Matcher both = SUBJECT_AND_TITLE.matcher(line);
        if (!isSubject(line) && both.matches() && isSubject(both.group(1))) {
            subject = both.group(1);
            title = both.group(2) != null ? both.group(2) : both.group(3);
        } else {
            subject = line;
        }
    }

    private boolean isSubject(String line) {
        return PackText.isPack(line) || subjects.recognise(line).isPresent();
    }

    private void flush() {
        if (subject != null) {
            entries.add(new Entry(subject, orEmpty(title), orEmpty(teacher), orEmpty(address)));
        }
        subject = null;
        title = null;
        teacher = null;
        address = null;
    }

    private static String orEmpty(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
