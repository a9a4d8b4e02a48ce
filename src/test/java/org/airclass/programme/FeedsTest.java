package org.airclass.programme;

import static org.airclass.programme.Lessons.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.airclass.school.Grade;
import org.airclass.streaming.ViewingGuide;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Calendars, guides and news as other programs read them. */
class FeedsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Carried.Channel CABLE = new Carried.Channel("c504", "有线 504");
    private static final Source ON_CABLE = new Source("tv", SourceKind.TV, "有线 504", null);
    private static final Instant MONDAY = Instant.parse("2020-04-13T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2020-04-14T10:00:00Z");

    private static final Edition FIRST = publish(
            Index.NONE,
            MONDAY,
            lesson("kept").with(ON_CABLE).lesson(),
            lesson("moved").at("10:00", "10:25").lesson(),
            lesson("gone").at("11:00", "11:25").lesson());
    private static final Edition SECOND = publish(
            FIRST,
            TUESDAY,
            lesson("kept").with(ON_CABLE).lesson(),
            lesson("moved").at("14:00", "14:25").lesson(),
            lesson("gone").at("11:00", "11:25").cancelled("老师生病").lesson());

    @Test
    void anEventKeepsItsUidAndItsSequenceTellsWhichEditionChangedIt() throws Exception {
        Calendar calendar = calendar(SECOND);
        assertThat(event(calendar, "kept").getSequence().getSequenceNo()).isEqualTo(1);
        assertThat(event(calendar, "moved").getSequence().getSequenceNo()).isEqualTo(2);
        DtStart<?> start = event(calendar, "moved").getDateTimeStart();
        assertThat(Instant.from(start.getDate())).isEqualTo(Instant.parse("2020-04-15T06:00:00Z"));
    }

    @Test
    void aCancelledLessonStaysAsCancelledEvent() throws Exception {
        VEvent gone = event(calendar(SECOND), "gone");
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(gone.getDescription().getValue()).contains("老师生病");
        assertThat(event(calendar(FIRST), "gone").getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void theSameEditionGivesTheSameCalendar() {
        assertThat(text(SECOND)).isEqualTo(text(SECOND));
        assertThat(text(SECOND))
                .contains("DTSTAMP:20200414T100000Z", "REFRESH-INTERVAL", "PT1H", "METHOD:PUBLISH")
                .contains("URL:https://air.example.org/lessons/kept");
    }

    @Test
    void aGradeWithoutLessonsHasACalendarAllTheSame() throws Exception {
        String text = new CalendarFeed(SECOND, SHANGHAI, Optional.empty(), "海州市空中课堂")
                .of(Grade.of(9).orElseThrow(), List.of());
        assertThat(new CalendarBuilder().build(new StringReader(text)).getComponents())
                .isEmpty();
    }

    @Test
    void aChannelsGuideIsValidXmltv() throws Exception {
        String text = new XmltvFeed(SHANGHAI, "海州市空中课堂")
                .of(CABLE, List.of(lesson("kept").with(ON_CABLE).lesson()));
        Document guide = valid(text);
        Element programme = (Element) guide.getElementsByTagName("programme").item(0);
        assertThat(programme.getAttribute("start")).isEqualTo("20200415090000 +0800");
        assertThat(programme.getAttribute("stop")).isEqualTo("20200415092500 +0800");
        assertThat(programme.getAttribute("channel")).isEqualTo("c504");
        assertThat(programme.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("语文：《琥珀》第一课时");
    }

    @Test
    void newsTellEachChangeOnceAndTheNewestFirst() throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(new ChangesFeed(SHANGHAI, "海州市空中课堂").of(new Index(SECOND), 0)));
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly("取消：语文 《琥珀》第一课时", "调课：语文 《琥珀》第一课时", "第 1 版：新增 3 项");
        assertThat(feed.getEntries()).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
        assertThat(feed.getEntries().get(0).getUpdatedDate()).isEqualTo(java.util.Date.from(TUESDAY));
        assertThat(feed.getEntries().get(1).getDescription().getValue()).contains("开始：10:00 → 14:00");
    }

    @Test
    void newsOfAnotherGradeAreNotTold() throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(new ChangesFeed(SHANGHAI, "海州市空中课堂").of(new Index(SECOND), 5)));
        assertThat(feed.getEntries()).isEmpty();
    }

    @Test
    void newsEndSomewhere() {
        Edition edition = FIRST;
        for (int i = 0; i < 50; i++) {
            String title = "第 " + i + " 次";
            edition = publish(
                    edition, TUESDAY, lesson("kept").about("语文", title, null).lesson());
        }
        assertThat(edition.carried().news()).hasSize(40);
        assertThat(edition.carried().news().get(0).edition()).isEqualTo(edition.number());
    }

    private static Edition publish(Edition before, Instant at, PublishedLesson... lessons) {
        Changes changes = Changes.between(before, new Content(List.of(lessons), List.of()));
        int number = before.number() + 1;
        return new Edition(
                number,
                at,
                "admin",
                null,
                changes.lessons(),
                changes.handouts(),
                changes.list(),
                Carried.after(
                        before,
                        number,
                        at,
                        changes,
                        new Carried.Registered(List.of(CABLE), ViewingGuide.EMPTY, List.of())));
    }

    private static String text(Edition edition) {
        Index index = new Index(edition);
        return new CalendarFeed(edition, SHANGHAI, Optional.of(URI.create("https://air.example.org/")), "海州市空中课堂")
                .of(Grade.of(4).orElseThrow(), index.lessonsFrom(4, LocalDate.of(2020, 1, 1)));
    }

    private static Calendar calendar(Edition edition) throws Exception {
        return new CalendarBuilder().build(new StringReader(text(edition)));
    }

    private static VEvent event(Calendar calendar, String lesson) {
        return calendar.getComponents().stream()
                .map(VEvent.class::cast)
                .filter(e -> e.getUid().orElseThrow().getValue().equals(lesson + "@airclass"))
                .findFirst()
                .orElseThrow();
    }

    private static Document valid(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setValidating(true);
        var builder = factory.newDocumentBuilder();
        builder.setEntityResolver(
                (publicId, systemId) -> new InputSource(FeedsTest.class.getResourceAsStream("/xmltv.dtd")));
        List<SAXParseException> errors = new ArrayList<>();
        builder.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                errors.add(e);
            }

            @Override
            public void error(SAXParseException e) {
                errors.add(e);
            }

            @Override
            public void fatalError(SAXParseException e) {
                errors.add(e);
            }
        });
        Document document = builder.parse(new InputSource(new StringReader(text)));
        assertThat(errors).isEmpty();
        return document;
    }
}
