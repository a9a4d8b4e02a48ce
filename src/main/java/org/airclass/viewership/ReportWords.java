package org.airclass.viewership;

import jakarta.enterprise.context.ApplicationScoped;
import org.airclass.school.Subjects;
import org.airclass.site.Transactions;

/** What people type into a filter, in the words the tables know. */
@ApplicationScoped
class ReportWords {

    private final Subjects subjects;

    ReportWords(Subjects subjects) {
        this.subjects = subjects;
    }

    /** A subject by whatever name, by its proper one; as written where it is not known. */
    String properSubject(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        return Transactions.run(subjects::names)
                .recognise(written)
                .map(Subjects.Recognised::subject)
                .orElse(written.strip());
    }
}
