package org.airclass.school;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.LinkedHashSet;
import java.util.Set;

@Entity
@Table(name = "school_subject")
class SubjectRow {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 100, nullable = false)
    String name;

    int position;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "school_subject_alias", joinColumns = @JoinColumn(name = "subject_id"))
    Set<Alias> aliases = new LinkedHashSet<>();

    /** Another name of the subject; it may say the textbook edition as well, as 数学北师大 does. */
    @Embeddable
    record Alias(@Column(length = 100, nullable = false) String alias, @Column(length = 100) String textbook) {}
}
