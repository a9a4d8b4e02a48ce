package org.airclass.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The member of staff behind this request. Only for resources that are not public; elsewhere, asking
 * it anything answers 401.
 */
@RequestScoped
public class CurrentStaff {

    static final String ATTRIBUTE = "airclass.staff";

    private final SecurityIdentity identity;

    @Inject
    CurrentStaff(SecurityIdentity identity) {
        this.identity = identity;
    }

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

    private Staff staff() {
        Staff staff = identity.getAttribute(ATTRIBUTE);
        if (staff == null) {
            throw new UnauthorizedException();
        }
        return staff;
    }
}
