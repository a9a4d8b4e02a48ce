package org.airclass.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/**
 * What a request may do, from whom it comes. Every way to sign in ends here: it finds out a username, looks
 * the member up by it, and is done; role and scope are the roll's to say, never the way's.
 */
final class Identities {

    private Identities() {}

    static SecurityIdentity of(StaffMember member) {
        Staff staff = member.asStaff();
        QuarkusSecurityIdentity.Builder builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(staff.username()))
                .addAttribute(CurrentStaff.ATTRIBUTE, staff);
        staff.role().implied().forEach(role -> builder.addRole(role.name()));
        return builder.build();
    }
}
