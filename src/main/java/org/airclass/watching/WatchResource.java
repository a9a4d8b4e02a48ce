package org.airclass.watching;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.airclass.programme.Programme;
import org.airclass.programme.Programme.Watchable;
import org.airclass.site.Refused;
import org.airclass.site.Text;

/** Watch links: count an opening and lead on to the registered address, and to no other. */
@Path("/watch/{lesson}/{source}")
class WatchResource {

    private final Programme programme;
    private final Admission admission;
    private final Openings openings;
    private final Counting counting;
    private final Duration patience;

    WatchResource(
            Programme programme, Admission admission, Openings openings, Counting counting, WatchingConfig config) {
        this.programme = programme;
        this.admission = admission;
        this.openings = openings;
        this.counting = counting;
        this.patience = config.redirectWithin();
    }

    /**
     * 302 to the source's address; to the lesson's page where the lesson is cancelled; 404 for what the current edition
     * does not have, and for sources without an address. An opening is counted, unless it is none: HEAD, prefetch, link
     * preview. 503 while the node does not know an edition yet.
     */
    @GET
    public Uni<Response> watch(
            @PathParam("lesson") String lesson,
            @PathParam("source") String source,
            @CookieParam(Viewer.COOKIE) String viewer,
            @CookieParam(SchoolCode.COOKIE) String school,
            HttpServerRequest request) {
        if (!admission.isOpen()) {
            Text text = Reason.STARTING.text();
            throw Refused.unavailable(Reason.STARTING.code(), text.zh(), text.en());
        }
        Watchable watchable = programme
                .find(lesson, source)
                .filter(found -> found.cancelled() || found.url() != null)
                .orElseThrow(() -> Refused.notFound("no-such-source", "没有这个观看入口", "There is no such way to watch"));
        if (watchable.cancelled()) {
            return Uni.createFrom().item(leadTo("/lessons/" + Location.encoded(lesson)));
        }
        String address = Location.encoded(watchable.url());
        if (request.method() == HttpMethod.HEAD || !openings.isOpening(request.headers())) {
            return Uni.createFrom().item(leadTo(address));
        }
        boolean robot = openings.isByRobot(request.headers());
        boolean known = viewer != null && !viewer.isEmpty() && viewer.length() <= Viewer.LONGEST_ID;
        String id = known ? viewer : Viewer.newId();
        Response answer = known || robot
                ? leadTo(address)
                : Response.fromResponse(leadTo(address))
                        .header(HttpHeaders.SET_COOKIE, Viewer.setCookie(id, "https".equals(request.scheme())))
                        .build();
        View view =
                admission.view(new ViewReader.Event(lesson, source, View.Kind.OPEN, null, null, 0), id, school, robot);
        return Uni.createFrom()
                .<Response>emitter(
                        waiting -> counting.count(List.of(view), Runnable::run, outcome -> waiting.complete(answer)))
                .ifNoItem()
                .after(patience)
                .recoverWithItem(answer);
    }

    private static Response leadTo(String address) {
        return Response.status(Response.Status.FOUND)
                .header(HttpHeaders.LOCATION, address)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
