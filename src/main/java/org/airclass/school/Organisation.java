package org.airclass.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.airclass.site.ShortId;

/** A node of the tree bureau → district → school. */
@Entity
@Table(name = "school_organisation")
public class Organisation {

    public enum Kind {
        BUREAU,
        DISTRICT,
        SCHOOL
    }

    @Id
    @Column(length = 16)
    private String id;

    @Column(name = "parent_id", length = 16)
    private String parentId;

    @Enumerated(EnumType.STRING)
    @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    private Kind kind;

    @Column(length = 100, nullable = false)
    private String name;

    private Integer pupils;

    protected Organisation() {}

    Organisation(String parentId, Kind kind, String name, Integer pupils) {
        this.id = ShortId.next();
        this.parentId = parentId;
        this.kind = kind;
        this.name = name;
        this.pupils = pupils;
    }

    void change(String newParent, String newName, Integer newPupils) {
        parentId = newParent;
        name = newName;
        pupils = newPupils;
    }

    public String id() {
        return id;
    }

    /** Null for the bureau, and for what stands directly below it. */
    public String parentId() {
        return parentId;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** Pupils enrolled; null where not known. */
    public Integer pupils() {
        return pupils;
    }
}
