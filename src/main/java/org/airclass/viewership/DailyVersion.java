package org.airclass.viewership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.airclass.site.ShortId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The figures of a daily report as they were counted, or stated, at one time: they never change, and are signed once. */
@Entity
@Table(name = "viewership_daily_version")
class DailyVersion {

    @Id
    @Column(length = 16)
    private String id;

    @Column(name = "report_id", length = 16, nullable = false)
    private String reportId;

    @Column(nullable = false)
    private int number;

    @Column(name = "counted_until", nullable = false)
    private Instant countedUntil;

    @Column(nullable = false)
    private int planned;

    @Column(name = "on_air", nullable = false)
    private int onAir;

    @Column(nullable = false)
    private int watched;

    @Column(nullable = false)
    private long opens;

    @Column(nullable = false)
    private long plays;

    @Column(nullable = false)
    private long viewers;

    @Column(name = "watch_seconds", nullable = false)
    private long watchSeconds;

    @Column(nullable = false)
    private boolean stated;

    @Column(length = 500)
    private String reason;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "made_by", length = 64)
    private String madeBy;

    @Column(name = "signed_by", length = 64)
    private String signedBy;

    @Column(name = "signed_name", length = 64)
    private String signedName;

    @Column(name = "signed_at")
    private Instant signedAt;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String exceptions;

    protected DailyVersion() {}

    private DailyVersion(String reportId, int number, DailyCount count, Instant now) {
        DailyFigures figures = count.figures();
        this.id = ShortId.next();
        this.reportId = reportId;
        this.number = number;
        this.countedUntil = count.until();
        this.planned = figures.planned();
        this.onAir = figures.onAir();
        this.watched = figures.watched();
        this.opens = figures.opens();
        this.plays = figures.plays();
        this.viewers = figures.viewers();
        this.watchSeconds = figures.watchSeconds();
        this.madeAt = now;
    }

    static DailyVersion first(String reportId, DailyCount count, Instant now) {
        return new DailyVersion(reportId, 1, count, now);
    }

    /** @param stated a person stated figures of it */
    static DailyVersion correction(
            String reportId, int number, DailyCount count, boolean stated, String reason, String by, Instant now) {
        DailyVersion version = new DailyVersion(reportId, number, count, now);
        version.stated = stated;
        version.reason = reason;
        version.madeBy = by;
        return version;
    }

    int number() {
        return number;
    }

    Instant countedUntil() {
        return countedUntil;
    }

    DailyFigures figures() {
        return new DailyFigures(planned, onAir, watched, opens, plays, viewers, watchSeconds);
    }

    boolean isStated() {
        return stated;
    }

    /** Null for the first. */
    String reason() {
        return reason;
    }

    Instant madeAt() {
        return madeAt;
    }

    /** Null for the service. */
    String madeBy() {
        return madeBy;
    }

    void sign(DailySignature signature) {
        signedBy = signature.by();
        signedName = signature.name();
        signedAt = signature.at();
        exceptions = signature.exceptions();
    }

    /** Null while nobody has signed it. */
    DailySignature signature() {
        return signedAt == null ? null : new DailySignature(signedBy, signedName, signedAt, exceptions);
    }
}
