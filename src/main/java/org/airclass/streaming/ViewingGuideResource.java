package org.airclass.streaming;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.airclass.site.Refused;
import org.airclass.site.Transactions;

/** The viewing guide for staff; who may put it is said in the settings, as this folder knows no roles. */
@Path("/api/v1/viewing-guide")
@Produces(MediaType.APPLICATION_JSON)
class ViewingGuideResource {

    private final ViewingGuides guides;

    ViewingGuideResource(ViewingGuides guides) {
        this.guides = guides;
    }

    @GET
    public ViewingGuide get() {
        return guides.current();
    }

    /** Replaces all of it. Students see it with the next edition. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public ViewingGuide put(ViewingGuide guide) {
        if (guide == null) {
            throw Refused.unreadable("empty", "请求没有内容", "The request is empty");
        }
        List<Refused.Problem> problems = ViewingGuideRules.check(guide);
        if (!problems.isEmpty()) {
            throw Refused.invalid("收看指南有 " + problems.size() + " 处错误", "The viewing guide has errors", problems);
        }
        Transactions.run(() -> guides.put(guide));
        return guide;
    }
}
