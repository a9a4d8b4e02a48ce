package org.airclass.school;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
class SchoolLists {

    private final Subjects subjects;
    private final Teachers teachers;

    SchoolLists(Subjects subjects, Teachers teachers) {
        this.subjects = subjects;
        this.teachers = teachers;
    }

    record GradeEntry(int grade, String name, String englishName, Stage stage) {}

    record SubjectEntry(String name, List<String> aliases) {}

    /** @param school its name; null where it is not known */
    record TeacherEntry(String id, String name, String school) {}

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

    /**
     * Teachers by name and school, the first {@value Teachers#LISTED}, for signed-in members of staff.
     *
     * @param q a part of the name; @param school the school's whole name
     */
    @GET
    @Path("/teachers")
    public List<TeacherEntry> teachers(@RestQuery String q, @RestQuery String school) {
        return teachers.entries(q, school);
    }
}
