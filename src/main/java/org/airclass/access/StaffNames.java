package org.airclass.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.airclass.site.Transactions;

/** How people are called: what is signed and printed names them, not their accounts. */
@ApplicationScoped
public class StaffNames {

    private final StaffRoll roll;

    StaffNames(StaffRoll roll) {
        this.roll = roll;
    }

    /** By username, those who have left included; whoever is unknown, or null, is left out. */
    public Map<String, String> of(Collection<String> usernames) {
        Set<String> asked = usernames.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Map.of();
        }
        return Transactions.run(() -> roll.list("username in ?1", asked)).stream()
                .map(StaffMember::asStaff)
                .collect(Collectors.toMap(Staff::username, Staff::displayName));
    }
}
