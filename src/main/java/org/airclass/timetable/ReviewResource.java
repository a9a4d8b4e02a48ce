package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

/** 三级把关: what waits for whom, and the steps from school to district to bureau. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class ReviewResource {

    private static final int MOST = 5_000;
    private static final int LONGEST_REASON = 500;

    private final Reviews reviews;
    private final ReviewChain chain;
    private final Draft draft;
    private final CurrentStaff staff;

    ReviewResource(Reviews reviews, ReviewChain chain, Draft draft, CurrentStaff staff) {
        this.reviews = reviews;
        this.chain = chain;
        this.draft = draft;
        this.staff = staff;
    }

    /** @param levels from below; empty where nothing has to be approved */
    record Chain(List<Level> levels) {}

    /** @param revision of the draft */
    record Lessons(long revision, List<LessonPlan> lessons) {}

    /**
     * @param waiting lessons that wait for me
     * @param sentBack lessons of mine that were sent back
     * @param mineInReview lessons of mine that wait for others
     */
    record Summary(int waiting, int sentBack, int mineInReview) {}

    /** @param reason needed to send back; at most 500 characters */
    record Step(ReviewAction action, List<String> lessons, String reason) {}

    record Taken(List<LessonPlan> lessons) {}

    /** The levels a lesson passes before it is published. */
    @GET
    @Path("/review-chain")
    public Chain chain() {
        return new Chain(chain.levels());
    }

    /**
     * Lengthens or shortens the chain; {@code []} ends all reviewing. Lessons that waited for a level which is gone
     * wait for the next one, or are approved. What is approved stays so.
     */
    @PUT
    @Path("/review-chain")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PUBLISHES)
    public Chain putChain(Chain asked) {
        if (asked == null || asked.levels() == null || asked.levels().contains(null)) {
            throw Refused.unreadable("empty", "请写明审核级次，可以是 []", "Name the levels; [] for none");
        }
        Set<Level> levels = EnumSet.noneOf(Level.class);
        levels.addAll(asked.levels());
        reviews.putChain(levels, Author.of(staff));
        return chain();
    }

    /**
     * With {@code waiting=true} the lessons whose next word is mine; else those of mine in a state, IN_REVIEW unless
     * another one is named.
     */
    @GET
    @Path("/reviews")
    public Lessons list(@RestQuery boolean waiting, @RestQuery Review.Status status) {
        Author me = Author.of(staff);
        return new Lessons(
                draft.revision(),
                waiting
                        ? reviews.waitingFor(me)
                        : reviews.ownOf(me, Objects.requireNonNullElse(status, Review.Status.IN_REVIEW)));
    }

    @GET
    @Path("/reviews/summary")
    public Summary summary() {
        Author me = Author.of(staff);
        List<LessonPlan> waiting = reviews.waitingFor(me);
        return new Summary(
                waiting.size(),
                reviews.ownOf(me, Review.Status.SENT_BACK).size(),
                reviews.ownOf(me, Review.Status.IN_REVIEW).size());
    }

    /**
     * Submits, approves or sends back lessons: all of them or none. A step speaks for its author's own level and all
     * below: what a school editor submits waits for the district.
     */
    @POST
    @Path("/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    public Taken take(Step step) {
        if (step == null || step.action() == null || step.action() == ReviewAction.REROUTE) {
            throw Refused.unreadable(
                    "no-action", "action 应为 SUBMIT、SEND_BACK 或 APPROVE", "action is SUBMIT, SEND_BACK or APPROVE");
        }
        if (step.lessons() == null || step.lessons().isEmpty() || step.lessons().contains(null)) {
            throw Refused.invalidField("lessons", "required", "没有选择课", "No lessons are named");
        }
        if (step.lessons().size() > MOST) {
            throw Refused.invalidField("lessons", "too-many", "一次最多 " + MOST + " 节课", "At most " + MOST + " at a time");
        }
        String reason = reason(step);
        return new Taken(reviews.act(step.action(), step.lessons(), reason, Author.of(staff)));
    }

    private static String reason(Step step) {
        String reason = step.reason() == null ? "" : step.reason().strip();
        if (step.action() == ReviewAction.SEND_BACK && reason.isEmpty()) {
            throw Refused.invalidField("reason", "required", "请写明退回的原因", "Say why they are sent back");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refused.invalidField("reason", "too-long", "原因最多 500 字", "A reason has at most 500 characters");
        }
        return reason;
    }
}
