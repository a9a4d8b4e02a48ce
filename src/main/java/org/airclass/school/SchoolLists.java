package org.airclass.school;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class SchoolLists {

    private final Subjects subjects;

    SchoolLists(Subjects subjects) {
        this.subjects = subjects;
    }

    record GradeEntry(int grade, String name, String englishName, Stage stage) {}

    record SubjectEntry(String name, List<String> aliases) {}

    @GET
    @Path("/grades")
    public List<GradeEntry> grades() {
        return Grade.all().stream()
                .map(g -> new GradeEntry(g.number(), g.chineseName(), g.englishName(), g.stage()))
                .toList();
    }

    @GET
    @Path("/subjects")
    public List<SubjectEntry> subjects() {
        return subjects.entries();
    }
}
