package org.airclass.watching;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.airclass.site.Posted;
import org.airclass.site.Reply;
import org.airclass.site.Taker;
import org.airclass.site.Takers;

/**
 * {@code POST /api/v1/views}, on the event loop, before sign-in and without the REST layer: a city's players all send here.
 *
 * <p>Answers: 204 all are committed; 202 they are kept on disk while the database is away; 200 some are committed and
 * {@code rejected} tells of the others; 422 none made sense; 400 no JSON; 413 past 1 MB; 503 none was taken, to be sent
 * again.
 */
@ApplicationScoped
class ViewsTaker implements Taker {

    private static final String PATH = "/api/v1/views";
    private static final int LARGEST_BODY = 1 << 20;

    /**
     * As the head of a request tells it.
     *
     * @param viewer null where it is not known yet
     * @param school null where it says none
     */
    private record Device(String viewer, String school, boolean robot) {}

    private final Admission admission;
    private final Robots robots;
    private final Counting counting;
    private final Accounts accounts;
    private final Takers takers;

    ViewsTaker(Admission admission, Robots robots, Counting counting, Accounts accounts, Takers takers) {
        this.admission = admission;
        this.robots = robots;
        this.counting = counting;
        this.accounts = accounts;
        this.takers = takers;
    }

    void register(@Observes Router router) {
        takers.add(router, PATH, LARGEST_BODY, this);
    }

    @Override
    public boolean take(Posted posted) {
        if (posted.body() == null) {
            return refuseWhole(posted, Reason.TOO_LARGE);
        }
        if (!admission.isOpen()) {
            return refuseWhole(posted, Reason.STARTING);
        }
        try {
            return take(posted, ViewReader.read(posted.body()));
        } catch (ViewReader.Unacceptable e) {
            return refuseWhole(posted, e.reason());
        }
    }

    private boolean refuseWhole(Posted posted, Reason reason) {
        accounts.rejected(reason, 1);
        posted.answer(ViewAnswers.refused(posted, reason));
        return true;
    }

    private boolean take(Posted posted, List<ViewReader.Entry> entries) {
        List<ViewReader.Event> events = new ArrayList<>(entries.size());
        List<ViewAnswers.Rejected> rejected = new ArrayList<>(0);
        for (int i = 0; i < entries.size(); i++) {
            Reason reason = null;
            if (entries.get(i) instanceof ViewReader.Event event) {
                reason = admission.refusal(event);
                if (reason == null) {
                    events.add(event);
                }
            } else if (entries.get(i) instanceof ViewReader.Wrong wrong) {
                reason = wrong.reason();
            }
            if (reason != null) {
                rejected.add(new ViewAnswers.Rejected(i, reason));
            }
        }
        Device device = device(posted);
        boolean nameless =
                !device.robot && device.viewer == null && events.stream().anyMatch(e -> e.viewer() == null);
        if (nameless && posted.scheme() == null) {
            return false;
        }
        rejected.forEach(event -> accounts.rejected(event.reason(), 1));
        if (events.isEmpty()) {
            posted.answer(ViewAnswers.nothingTaken(posted, rejected));
        } else if (nameless) {
            String viewer = Viewer.newId();
            String cookie = Viewer.setCookie(viewer, "https".equals(posted.scheme()));
            count(posted, events, rejected, new Device(viewer, device.school, false), cookie);
        } else {
            count(posted, events, rejected, device, null);
        }
        return true;
    }

    private Device device(Posted posted) {
        String viewer = posted.cookie(Viewer.COOKIE);
        return new Device(
                viewer == null || viewer.length() > Viewer.LONGEST_ID ? null : viewer,
                posted.cookie(SchoolCode.COOKIE),
                robots.isRobot(posted.header(HttpHeaderNames.USER_AGENT)));
    }

    /** @param setCookie null where the answer sets none */
    private void count(
            Posted posted,
            List<ViewReader.Event> events,
            List<ViewAnswers.Rejected> rejected,
            Device device,
            String setCookie) {
        List<View> views = new ArrayList<>(events.size());
        for (ViewReader.Event event : events) {
            String viewer = event.viewer() != null ? event.viewer() : device.viewer;
            views.add(admission.view(event, viewer, device.school, device.robot));
        }
        counting.count(views, posted.executor(), outcome -> {
            Reply reply = ViewAnswers.of(posted, outcome, views.size(), rejected);
            posted.answer(setCookie == null ? reply : reply.with(HttpHeaderNames.SET_COOKIE, setCookie));
        });
    }
}
