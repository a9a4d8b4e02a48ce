package org.airclass.access;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.airclass.site.Transactions;

/** The staff table. */
@ApplicationScoped
class StaffRoll implements PanacheRepository<StaffMember> {

    /** Read afresh for each request, so that a change of password or a leaving takes hold at once. */
    Optional<StaffMember> activeMember(String username) {
        if (username.isBlank() || username.length() > Passwords.LONGEST_USERNAME) {
            return Optional.empty();
        }
        return Transactions.run(
                () -> find("username = ?1 and active = true", username).firstResultOptional());
    }
}
