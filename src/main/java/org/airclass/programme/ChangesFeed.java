package org.airclass.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/**
 * What editions changed, as Atom (RFC 4287). Lessons that are moved, changed, cancelled or on again have an entry each;
 * what is new is one entry an edition. Ids are tag URIs (RFC 4151) of lesson and edition, so no reader shows one twice.
 */
final class ChangesFeed {

    private static final String TAG = "tag:airclass.org,2020:";

    private final ZoneId zone;
    private final String name;

    ChangesFeed(ZoneId zone, String name) {
        this.zone = zone;
        this.name = name;
    }

    /** What is shown of them. @param grade 0 for all; what is new is told for all grades only */
    String of(Index index, int grade) {
        Edition edition = index.edition();
        String title =
                grade == 0 ? "课表变更" : Grade.of(grade).map(Grade::chineseName).orElse("") + "课表变更";
        String path = grade == 0 ? "/changes.atom" : "/changes.atom?grade=" + grade;
        XmlText xml = new XmlText(null);
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "zh-CN");
        xml.leaf("id", TAG + "changes" + (grade == 0 ? "" : "/grade/" + grade));
        xml.leaf("title", title + " — " + name);
        xml.leaf("updated", time(edition.publishedAt()));
        xml.open("link", "rel", "self", "href", path).close();
        xml.open("author").leaf("name", name).close();
        for (Carried.News news : edition.carried().news()) {
            if (news.added() > 0 && grade == 0) {
                added(xml, news);
            }
            news.changes().stream()
                    .filter(change -> grade == 0 || change.grades().contains(grade))
                    .filter(change -> index.shows(change.lesson()))
                    .forEach(change -> entry(xml, news, change));
        }
        return xml.close().end();
    }

    private void added(XmlText xml, Carried.News news) {
        xml.open("entry");
        xml.leaf("id", TAG + "edition/" + news.edition());
        xml.leaf("title", "第 " + news.edition() + " 版：新增 " + news.added() + " 项");
        xml.leaf("updated", time(news.publishedAt()));
        xml.open("link", "rel", "alternate", "href", "/").close();
        xml.leaf("summary", "新增的课和学习资料已在各年级课表中");
        xml.close();
    }

    private void entry(XmlText xml, Carried.News news, Change change) {
        boolean lesson = change.subject() != null;
        xml.open("entry");
        xml.leaf("id", TAG + "edition/" + news.edition() + "/" + change.lesson());
        xml.leaf("title", verb(change.kind()) + "：" + (lesson ? change.subject() + " " : "") + change.title());
        xml.leaf("updated", time(news.publishedAt()));
        xml.open("link", "rel", "alternate", "href", lesson ? "/lessons/" + change.lesson() : "/")
                .close();
        xml.open("category", "term", change.kind().name()).close();
        xml.leaf("summary", summary(change));
        xml.close();
    }

    private static String verb(Change.Kind kind) {
        return switch (kind) {
            case ADDED -> "新增";
            case MOVED -> "调课";
            case CHANGED -> "更新";
            case CANCELLED -> "取消";
            case RESTORED -> "恢复";
        };
    }

    private static String summary(Change change) {
        String grades = change.grades().stream()
                .flatMap(g -> Grade.of(g).stream())
                .map(Grade::chineseName)
                .collect(Collectors.joining("、"));
        List<String> fields = change.fields().stream().map(ChangesFeed::field).toList();
        return grades + " " + change.date() + (fields.isEmpty() ? "" : "；" + String.join("；", fields));
    }

    private static String field(Change.Field field) {
        String label =
                switch (field.field()) {
                    case "date" -> "日期";
                    case "from" -> "开始日期";
                    case "to" -> "结束日期";
                    case "start" -> "开始";
                    case "end" -> "结束";
                    case "period" -> "节次";
                    case "grades" -> "年级";
                    case "subject" -> "学科";
                    case "title" -> "课题";
                    case "textbook" -> "教材";
                    case "teachers" -> "教师";
                    case "livePoint" -> "直播点";
                    case "sources" -> "观看方式";
                    case "cancelReason" -> "取消原因";
                    default -> field.field();
                };
        return label + "：" + shown(field.before()) + " → " + shown(field.after());
    }

    private static String shown(String value) {
        return value == null ? "无" : value;
    }

    private String time(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }
}
