package org.airclass.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How an organisation was called before. Of several that were called the same it is the last. */
@Entity
@Table(name = "school_former_name")
class FormerNameRow {

    @Id
    @Column(length = 100)
    private String name;

    @Column(name = "organisation_id", length = 16, nullable = false)
    private String organisationId;

    protected FormerNameRow() {}

    FormerNameRow(String name, String organisationId) {
        this.name = name;
        this.organisationId = organisationId;
    }

    String name() {
        return name;
    }

    String organisationId() {
        return organisationId;
    }
}
