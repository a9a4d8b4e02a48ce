package org.airclass.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A row of the staff table. Passwords are kept as bcrypt hashes only. */
@Entity
@Table(name = "access_staff")
class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(nullable = false, unique = true, length = Passwords.LONGEST_USERNAME)
    private String username;

    @Column(name = "display_name", nullable = false, length = 64)
    private String displayName;

    @Column(name = "password_hash", nullable = false, length = 80)
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 32)
    private Role role;

    @Column(name = "organisation_id", length = 16)
    private String organisation;

    @Column(name = "teacher_id", length = 16)
    private String teacher;

    @Column(name = "password_once", nullable = false)
    private boolean passwordOnce;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "password_changed_at", nullable = false)
    private Instant passwordChangedAt;

    @Column(nullable = false)
    private boolean active;

    protected StaffMember() {}

    StaffMember(String username, String displayName, Role role, String passwordHash, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.passwordChangedAt = now;
        this.active = true;
    }

    /** Ends every session that was opened with the old one. */
    void changePassword(String newHash, Instant now) {
        passwordHash = newHash;
        passwordChangedAt = now;
        passwordOnce = false;
    }

    /** Likewise, with one that somebody else knows: it opens nothing but the way to one's own. */
    void givePassword(String newHash, Instant now) {
        changePassword(newHash, now);
        passwordOnce = true;
    }

    /**
     * @param newOrganisation id; null for the bureau itself
     * @param newTeacher id of a teacher of the timetable; null for none
     */
    void assign(String newName, Role newRole, String newOrganisation, String newTeacher) {
        displayName = newName;
        role = newRole;
        organisation = newOrganisation;
        teacher = newTeacher;
    }

    void leave() {
        active = false;
    }

    void comeBack() {
        active = true;
    }

    boolean hasPasswordOnce() {
        return passwordOnce;
    }

    Instant createdAt() {
        return createdAt;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Staff asStaff() {
        return new Staff(username, displayName, role, organisation, teacher, passwordOnce);
    }
}
