package org.airclass.programme;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.airclass.school.Grade;

/** A channel's lessons as XMLTV, the format that television guides read. Elements in the order its DTD asks for. */
final class XmltvFeed {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss Z");
    private static final String CHINESE = "zh";

    private final ZoneId zone;
    private final String name;

    XmltvFeed(ZoneId zone, String name) {
        this.zone = zone;
        this.name = name;
    }

    String of(Carried.Channel channel, List<PublishedLesson> lessons) {
        XmlText xml = new XmlText("<!DOCTYPE tv SYSTEM \"xmltv.dtd\">");
        xml.open("tv", "source-info-name", name, "generator-info-name", "Airclass");
        xml.open("channel", "id", channel.code())
                .leaf("display-name", channel.name(), "lang", CHINESE)
                .close();
        lessons.forEach(lesson -> programme(xml, channel, lesson));
        return xml.close().end();
    }

    private void programme(XmlText xml, Carried.Channel channel, PublishedLesson lesson) {
        xml.open(
                "programme",
                "start",
                time(lesson.date(), lesson.start()),
                "stop",
                time(lesson.date(), lesson.end()),
                "channel",
                channel.code());
        xml.leaf("title", lesson.subject() + "：" + lesson.title(), "lang", CHINESE);
        xml.leaf("sub-title", grades(lesson), "lang", CHINESE);
        if (lesson.textbook() != null) {
            xml.leaf("desc", lesson.textbook(), "lang", CHINESE);
        }
        if (!lesson.teachers().isEmpty()) {
            xml.open("credits");
            lesson.teachers().forEach(teacher -> xml.leaf("presenter", teacher.name()));
            xml.close();
        }
        xml.leaf("category", lesson.subject(), "lang", CHINESE);
        xml.close();
    }

    private String time(LocalDate date, LocalTime time) {
        return TIME.format(date.atTime(time).atZone(zone));
    }

    private static String grades(PublishedLesson lesson) {
        return lesson.grades().stream()
                .flatMap(g -> Grade.of(g).stream())
                .map(Grade::chineseName)
                .collect(Collectors.joining("、"));
    }
}
