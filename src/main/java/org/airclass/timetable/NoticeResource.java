package org.airclass.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.site.Refused;
import org.jboss.resteasy.reactive.RestQuery;

/** What editions tell the teacher who asks, to be confirmed as seen. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.DRAFTS)
class NoticeResource {

    private final Notices notices;
    private final CurrentStaff staff;

    NoticeResource(Notices notices, CurrentStaff staff) {
        this.notices = notices;
        this.staff = staff;
    }

    /**
     * @param was the lesson before; null for one that is new
     * @param confirmedAt null until the teacher says so
     */
    record Entry(
            String id,
            int edition,
            Instant publishedAt,
            Notice.Kind kind,
            String lesson,
            String title,
            Notice.Facts was,
            Notice.Facts now,
            Instant confirmedAt) {}

    record Confirmation(List<String> ids) {}

    /**
     * One's own, the latest edition first; none for an account that is no teacher's. Looking at them is noted, for
     * whoever published to see.
     *
     * @param unconfirmed only those not confirmed yet
     */
    @GET
    public List<Entry> mine(@RestQuery boolean unconfirmed) {
        return staff.teacher()
                .map(teacher -> notices.read(teacher.name(), teacher.school(), unconfirmed).stream()
                        .map(this::entry)
                        .toList())
                .orElse(List.of());
    }

    /** Confirms to have seen them; again does no harm. */
    @POST
    @Path("/confirm")
    @Consumes(MediaType.APPLICATION_JSON)
    public void confirm(Confirmation confirmation) {
        if (confirmation == null
                || confirmation.ids() == null
                || confirmation.ids().stream().anyMatch(id -> id == null)) {
            throw Refused.unreadable("empty", "请求中没有通知编号（ids）", "The request has no ids");
        }
        if (confirmation.ids().size() > Notices.MOST) {
            throw Refused.invalidField("ids", "too-many", "一次最多确认 " + Notices.MOST + " 条", "At most " + Notices.MOST);
        }
        CurrentStaff.Teacher teacher = staff.teacher()
                .orElseThrow(() -> Refused.notFound("no-teacher", "这个账号没有关联教师", "This account is no teacher's"));
        if (!confirmation.ids().isEmpty()) {
            notices.confirm(new HashSet<>(confirmation.ids()), teacher.name(), teacher.school(), staff.username());
        }
    }

    private Entry entry(NoticeRow row) {
        return new Entry(
                row.id,
                row.edition,
                row.publishedAt,
                row.kind,
                row.lesson,
                row.title,
                notices.facts(row.before),
                notices.facts(row.after),
                row.confirmedAt);
    }
}
