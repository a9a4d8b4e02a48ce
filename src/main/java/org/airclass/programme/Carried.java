package org.airclass.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.airclass.streaming.ViewingGuide;

/**
 * What an edition carries beside lessons and handouts, so that feeds and the guide are made from it alone.
 *
 * @param channels the registered television channels when it was published, by name
 * @param guide 收看指南 when it was published
 * @param lastChanged lesson id → number of the edition that last changed it
 * @param news what this edition and those before did, the newest first; bounded
 * @param schools those that have additions of their own
 */
record Carried(
        List<Channel> channels,
        ViewingGuide guide,
        Map<String, Integer> lastChanged,
        List<News> news,
        List<School> schools) {

    static final Carried NOTHING = new Carried(List.of(), ViewingGuide.EMPTY, Map.of(), List.of(), List.of());

    /** @param code names it in addresses; @param name is the label of its sources */
    record Channel(String code, String name) {}

    record School(String code, String name) {}

    /** What is registered when an edition is published. */
    record Registered(List<Channel> channels, ViewingGuide guide, List<School> schools) {}

    /** @param added how many lessons were new; @param changes all others */
    record News(int edition, Instant publishedAt, int added, List<Change> changes) {
        static News of(int edition, Instant publishedAt, List<Change> all) {
            List<Change> changes =
                    all.stream().filter(c -> c.kind() != Change.Kind.ADDED).toList();
            return new News(edition, publishedAt, all.size() - changes.size(), changes);
        }
    }

    /** Subscribers who look once a month miss nothing; a feed stays below 100 KB. */
    private static final int EDITIONS = 40;

    private static final int CHANGES = 300;

    Carried {
        channels = channels == null ? List.of() : List.copyOf(channels);
        guide = guide == null ? ViewingGuide.EMPTY : guide;
        lastChanged = lastChanged == null ? Map.of() : Map.copyOf(lastChanged);
        news = news == null ? List.of() : List.copyOf(news);
        schools = schools == null ? List.of() : List.copyOf(schools);
    }

    /** What the edition after {@code before} carries. */
    static Carried after(Edition before, int number, Instant publishedAt, Changes changes, Registered registered) {
        Map<String, Integer> last = new HashMap<>();
        changes.lessons()
                .forEach(lesson ->
                        last.put(lesson.id(), before.carried().lastChanged().getOrDefault(lesson.id(), number)));
        changes.list().stream().map(Change::lesson).filter(last::containsKey).forEach(id -> last.put(id, number));
        List<News> news = new ArrayList<>();
        news.add(News.of(number, publishedAt, changes.list()));
        int told = news.get(0).changes().size();
        for (News earlier : before.carried().news()) {
            told += earlier.changes().size();
            if (news.size() == EDITIONS || told > CHANGES) {
                break;
            }
            news.add(earlier);
        }
        return new Carried(registered.channels(), registered.guide(), last, news, registered.schools());
    }
}
