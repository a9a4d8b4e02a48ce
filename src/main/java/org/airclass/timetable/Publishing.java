package org.airclass.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.airclass.programme.Content;
import org.airclass.programme.Edition;
import org.airclass.programme.Programme;
import org.airclass.programme.PublishedHandout;
import org.airclass.programme.PublishedLesson;
import org.airclass.programme.Source;
import org.airclass.programme.Teacher;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;
import org.airclass.streaming.Channels;

/** Freezes the draft into an edition, in one transaction: what is read is what is published. */
@ApplicationScoped
class Publishing {

    private final Draft draft;
    private final Programme programme;
    private final Channels channels;

    Publishing(Draft draft, Programme programme, Channels channels) {
        this.draft = draft;
        this.programme = programme;
        this.channels = channels;
    }

    /** @throws Refused 409 naming what blocks: an empty draft, or lessons that clash */
    Edition publish(String by) {
        return Transactions.run(() -> {
            draft.holdStill();
            List<LessonPlan> lessons = draft.lessons();
            List<HandoutPlan> handouts = draft.handouts();
            if (lessons.isEmpty() && handouts.isEmpty() && programme.history().isEmpty()) {
                throw Refused.conflict("empty-draft", "草稿里还没有课，无法发布", "The draft is empty", List.of());
            }
            List<Clash> clashes = new Conflicts(channels.channelIds().keySet()).among(lessons);
            if (!clashes.isEmpty()) {
                throw Refused.conflict(
                        "clash",
                        "有 " + clashes.size() + " 处冲突，无法发布",
                        "There are clashes",
                        clashes.stream().map(Clash::problem).toList());
            }
            Content content = new Content(
                    lessons.stream().map(Publishing::published).toList(),
                    handouts.stream().map(Publishing::published).toList());
            return programme.publish(content, by, null);
        });
    }

    /** Brings an edition's content back as a new edition; the draft stays as it is. */
    Edition restore(Edition old, String by) {
        return Transactions.run(() -> programme.publish(new Content(old.lessons(), old.handouts()), by, old.number()));
    }

    private static PublishedLesson published(LessonPlan lesson) {
        return new PublishedLesson(
                lesson.id(),
                lesson.date(),
                lesson.grades(),
                lesson.period(),
                lesson.start(),
                lesson.end(),
                lesson.subject(),
                lesson.title(),
                lesson.textbook(),
                lesson.cancelled(),
                lesson.cancelReason(),
                lesson.livePoint(),
                lesson.teachers().stream()
                        .map(t -> new Teacher(t.name(), t.school()))
                        .toList(),
                sources(lesson.sources()));
    }

    private static PublishedHandout published(HandoutPlan handout) {
        return new PublishedHandout(
                handout.id(),
                handout.from(),
                handout.to(),
                handout.grades(),
                handout.title(),
                sources(handout.sources()));
    }

    private static List<Source> sources(List<LessonPlan.SourcePlan> sources) {
        return sources.stream()
                .map(s -> new Source(s.id(), s.kind(), s.label(), s.url()))
                .toList();
    }
}
