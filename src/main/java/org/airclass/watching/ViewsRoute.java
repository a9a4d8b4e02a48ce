package org.airclass.watching;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.airclass.site.PublicRoutes;

/**
 * {@code POST /api/v1/views}, on the event loop, before sign-in and without the REST layer: a city's players all send here.
 *
 * <p>Answers: 204 all are committed; 202 they are kept on disk while the database is away; 200 some are committed and
 * {@code rejected} tells of the others; 422 none made sense; 400 no JSON; 413 past 1 MB; 503 none was taken, to be sent
 * again.
 */
@ApplicationScoped
class ViewsRoute {

    private static final String PATH = "/api/v1/views";
    private static final int LARGEST_BODY = 1 << 20;

    private final Admission admission;
    private final Robots robots;
    private final Counting counting;
    private final Accounts accounts;
    private final Vertx vertx;

    ViewsRoute(Admission admission, Robots robots, Counting counting, Accounts accounts, Vertx vertx) {
        this.admission = admission;
        this.robots = robots;
        this.counting = counting;
        this.accounts = accounts;
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        router.post(PATH).order(PublicRoutes.ORDER).handler(this::receive);
    }

    private void receive(RoutingContext routing) {
        new Body(routing).read();
    }

    /** Gathers a body up to its limit; what comes beyond is answered at once, read on and thrown away. */
    private final class Body {
        private final RoutingContext routing;
        private final Buffer gathered = Buffer.buffer(256);
        private boolean given;

        Body(RoutingContext routing) {
            this.routing = routing;
        }

        void read() {
            HttpServerRequest request = routing.request();
            request.handler(this::more);
            request.endHandler(end -> whole());
            request.exceptionHandler(gone -> given = true);
            request.resume();
        }

        private void more(Buffer part) {
            if (given) {
                return;
            }
            if (gathered.length() + part.length() > LARGEST_BODY) {
                given = true;
                refuseWhole(routing, Reason.TOO_LARGE);
            } else {
                gathered.appendBuffer(part);
            }
        }

        private void whole() {
            if (!given) {
                given = true;
                take(routing, gathered.getBytes());
            }
        }
    }

    private void take(RoutingContext routing, byte[] body) {
        if (!admission.isOpen()) {
            refuseWhole(routing, Reason.STARTING);
            return;
        }
        List<ViewReader.Entry> entries;
        try {
            entries = ViewReader.read(body);
        } catch (ViewReader.Unacceptable e) {
            refuseWhole(routing, e.reason());
            return;
        }
        Cookie cookie = routing.request().getCookie(Viewer.COOKIE);
        String viewer = cookie == null || cookie.getValue().length() > Viewer.LONGEST_ID ? null : cookie.getValue();
        Cookie school = routing.request().getCookie(SchoolCode.COOKIE);
        boolean robot = robots.isRobot(routing.request().getHeader(HttpHeaderNames.USER_AGENT));
        List<View> views = new ArrayList<>(entries.size());
        List<ViewAnswers.Rejected> rejected = new ArrayList<>(0);
        for (int i = 0; i < entries.size(); i++) {
            Reason reason;
            if (entries.get(i) instanceof ViewReader.Event event) {
                reason = admission.refusal(event);
                if (reason == null) {
                    if (event.viewer() == null && viewer == null && !robot) {
                        viewer = newViewer(routing);
                    }
                    String whose = event.viewer() != null ? event.viewer() : viewer;
                    views.add(admission.view(event, whose, school == null ? null : school.getValue(), robot));
                }
            } else {
                reason = ((ViewReader.Wrong) entries.get(i)).reason();
            }
            if (reason != null) {
                accounts.rejected(reason, 1);
                rejected.add(new ViewAnswers.Rejected(i, reason));
            }
        }
        if (views.isEmpty()) {
            ViewAnswers.nothingTaken(routing, rejected);
        } else {
            Context context = vertx.getOrCreateContext();
            counting.count(
                    views,
                    outcome ->
                            context.runOnContext(any -> ViewAnswers.answer(routing, outcome, views.size(), rejected)));
        }
    }

    private void refuseWhole(RoutingContext routing, Reason reason) {
        accounts.rejected(reason, 1);
        ViewAnswers.refuse(routing, reason);
    }

    /** Events that come with neither an id nor our cookie: the answer brings the cookie. */
    private static String newViewer(RoutingContext routing) {
        String viewer = Viewer.newId();
        routing.response()
                .putHeader(
                        HttpHeaderNames.SET_COOKIE,
                        Viewer.setCookie(
                                viewer, "https".equals(routing.request().scheme())));
        return viewer;
    }
}
