package org.airclass.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "school_teacher")
class TeacherRow {

    @Id
    @Column(length = 16)
    String id;

    @Column(length = 100, nullable = false)
    String name;

    /** As written; empty where it is not known. */
    @Column(name = "school_name", length = 100, nullable = false)
    String schoolName;

    @Column(name = "school_id", length = 16)
    String schoolId;
}
