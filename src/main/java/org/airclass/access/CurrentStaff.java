package org.airclass.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;
import org.airclass.school.Teachers;

/**
 * The member of staff behind this request. Only for resources that are not public; elsewhere, asking
 * it anything answers 401.
 */
@RequestScoped
public class CurrentStaff {

    static final String ATTRIBUTE = "airclass.staff";

    private final SecurityIdentity identity;
    private final Organisations organisations;
    private final Teachers teachers;
    private Scope scope;

    @Inject
    CurrentStaff(SecurityIdentity identity, Organisations organisations, Teachers teachers) {
        this.identity = identity;
        this.organisations = organisations;
        this.teachers = teachers;
    }

    /** A teacher of the timetable. @param school its name; null where it is not known */
    public record Teacher(String id, String name, String school) {}

    public String username() {
        return staff().username();
    }

    public String displayName() {
        return staff().displayName();
    }

    public Role role() {
        return staff().role();
    }

    /** The id of the school or district they belong to; empty for the bureau itself. */
    public Optional<String> organisation() {
        return Optional.ofNullable(staff().organisation());
    }

    /** The id of the organisation that they work for; for a teacher's account that names none, the school they teach at. */
    public Optional<String> worksAt() {
        return role() == Role.TEACHER && staff().organisation() == null && staff().teacher() != null
                ? teachers.schoolOf(staff().teacher())
                : organisation();
    }

    /** The teacher of the timetable who this is; empty for who teaches nothing. */
    public Optional<Teacher> teacher() {
        String id = staff().teacher();
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(teachers.byId(List.of(id)).get(id))
                        .map(t -> new Teacher(id, t.name(), t.school()));
    }

    /** The lessons of which organisations are theirs to change; a teacher's own lessons come beside it. */
    public Scope scope() {
        if (scope == null) {
            scope = role().reaches().scope(home(), organisations::within);
        }
        return scope;
    }

    /**
     * Whose figures they may see, whatever their role: those of their organisation and of all below it; somebody of the
     * bureau sees everybody's.
     */
    public Scope sight() {
        if (organisation().isEmpty()) {
            return Scope.EVERYTHING;
        }
        return home().map(o -> o.kind() == Organisation.Kind.BUREAU
                        ? Scope.EVERYTHING
                        : new Scope(false, organisations.within(o)))
                .orElse(Scope.NOTHING);
    }

    boolean hasPasswordOnce() {
        return staff().passwordOnce();
    }

    Optional<Organisation> home() {
        return organisation().flatMap(organisations::find);
    }

    private Staff staff() {
        Staff staff = identity.getAttribute(ATTRIBUTE);
        if (staff == null) {
            throw new UnauthorizedException();
        }
        return staff;
    }
}
