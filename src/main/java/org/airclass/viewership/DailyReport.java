package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.airclass.school.Organisation;
import org.airclass.site.Refused;
import org.airclass.site.ShortId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a school, a district or the bureau reports of a day. Signed, it is locked; corrected, it is to be signed again. */
@Entity
@Table(name = "viewership_daily")
class DailyReport {

    @Id
    @Column(length = 16)
    private String id;

    @Column(nullable = false)
    private LocalDate day;

    @Column(name = "organisation_id", length = 16, nullable = false)
    private String organisation;

    @Column(name = "parent_id", length = 16)
    private String parent;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    private Organisation.Kind kind;

    @Column(length = 100, nullable = false)
    private String name;

    @Column(nullable = false)
    private int version;

    @Column(nullable = false)
    private long turn;

    @Column(name = "nil_reason", length = 500)
    private String nilReason;

    @Column(name = "nil_by", length = 64)
    private String nilBy;

    @Column(name = "nil_at")
    private Instant nilAt;

    protected DailyReport() {}

    DailyReport(LocalDate day, DailyTree.Node node) {
        this.id = ShortId.next();
        this.day = day;
        this.organisation = node.id();
        this.parent = node.parent();
        this.kind = node.kind();
        this.name = node.name();
        this.version = 1;
    }

    /**
     * 零报告: nobody watched, and the school says so.
     *
     * @param current the version that counts
     * @throws Refused 409 once signed, or when somebody was counted
     */
    void declareNil(DailyVersion current, String reason, String by, Instant now) {
        isNotSigned(current);
        if (kind != Organisation.Kind.SCHOOL) {
            throw refused("not-a-school", "零报告由学校填报", "It is schools that declare nil");
        }
        if (current.figures().isAnything()) {
            long opens = current.figures().opens();
            throw refused("not-nil", "本站已计到 " + opens + " 次访问，不能作零报告", opens + " openings were counted: it is not nil");
        }
        nilReason = reason;
        nilBy = by;
        nilAt = now;
    }

    /**
     * @param current the version that counts, and is signed
     * @throws Refused 409 once signed, or for a school whose figures are missing
     */
    void sign(DailyVersion current, DailySignature signature) {
        isNotSigned(current);
        boolean missing = DailyStatus.ofSchool(current.figures(), isNilDeclared()) == DailyStatus.MISSING;
        if (kind == Organisation.Kind.SCHOOL && missing) {
            throw refused(
                    "missing",
                    "还没有数据：请先作零报告，或更正后再签",
                    "There are no figures: declare nil or correct it before you sign");
        }
        current.sign(signature);
    }

    /** One more version, to be signed anew; the one before stays as it was, with its signature. */
    DailyVersion correct(DailyCount count, boolean stated, String reason, String by, Instant now) {
        version++;
        return DailyVersion.correction(id, version, count, stated, reason, by, now);
    }

    private static void isNotSigned(DailyVersion current) {
        if (current.signature() != null) {
            String name = current.signature().name();
            throw refused(
                    "signed", "已由" + name + "签发；改动须作更正并说明原因", "Signed by " + name + ": correct it, with a reason");
        }
    }

    private static Refused refused(String code, String zh, String en) {
        return Refused.conflict(code, zh, en, List.of());
    }

    boolean isNilDeclared() {
        return nilAt != null;
    }

    String id() {
        return id;
    }

    LocalDate day() {
        return day;
    }

    /** {@link DailyTree#BUREAU} for the bureau. */
    String organisation() {
        return organisation;
    }

    /** Null for the bureau. */
    String parent() {
        return parent;
    }

    Organisation.Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    String nilReason() {
        return nilReason;
    }

    String nilBy() {
        return nilBy;
    }

    Instant nilAt() {
        return nilAt;
    }
}
