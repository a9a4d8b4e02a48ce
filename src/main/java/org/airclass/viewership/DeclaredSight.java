package org.airclass.viewership;

import org.airclass.access.CurrentStaff;
import org.airclass.access.Role;
import org.airclass.access.Scope;

/**
 * Which declared figures somebody may see: an operator their own, others those of the organisations they may see.
 *
 * @param by user name of an operator; null for others
 */
record DeclaredSight(String by, Scope scope) {

    static DeclaredSight of(CurrentStaff staff) {
        return staff.role() == Role.OPERATOR
                ? new DeclaredSight(staff.username(), Scope.NOTHING)
                : new DeclaredSight(null, staff.sight());
    }

    boolean covers(DeclaredEntry entry) {
        return entry.declaredBy().equals(by) || scope.covers(entry.plan().organisation());
    }
}
