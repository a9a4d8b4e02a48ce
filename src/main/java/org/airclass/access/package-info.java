/**
 * Who the staff are, how they show it, and what that opens. Whatever is not listed as public in this
 * folder's chapter of the settings is closed to everybody else; what is public never comes by here, so
 * that students are served with this folder's table out of reach. Scripts bring HTTP Basic, browsers a
 * signed session cookie; both end in {@link org.airclass.access.CurrentStaff}.
 */
package org.airclass.access;
