package org.airclass.access;

import io.quarkus.logging.Log;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import org.airclass.site.DatabaseReady;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;
import org.hibernate.exception.ConstraintViolationException;

/** Sees to it that somebody can sign in: {@code admin}, from the first start on. */
@ApplicationScoped
class FirstAdministrator {

    static final String USERNAME = "admin";

    private final StaffRoll roll;
    private final Passwords passwords;
    private final AccessConfig config;
    private final SiteClock clock;

    FirstAdministrator(StaffRoll roll, Passwords passwords, AccessConfig config, SiteClock clock) {
        this.roll = roll;
        this.passwords = passwords;
        this.config = config;
        this.clock = clock;
    }

    void ready(@Observes @Priority(DatabaseReady.FOUNDATIONS) DatabaseReady ready) {
        Optional<String> given = config.adminPassword();
        ensureOne(given);
        // Comparing takes bcrypt a second of a cold start, and nobody has to wait for it.
        given.ifPresent(password -> new Thread(() -> compare(password), "administrator").start());
    }

    /** @param given the password that is set; empty to have one made where it is needed */
    void ensure(Optional<String> given) {
        ensureOne(given);
        given.ifPresent(this::letTheSettingRule);
    }

    private void ensureOne(Optional<String> given) {
        boolean nobody = Transactions.run(() -> roll.count() == 0);
        if (nobody) {
            create(given);
        }
    }

    private void compare(String password) {
        try {
            letTheSettingRule(password);
        } catch (RuntimeException e) {
            Log.errorf(e, "AIRCLASS_ADMIN_PASSWORD could not be compared with the password of admin");
        }
    }

    /** Two nodes may start at once: the username is unique, one row stands, the other node's is forgotten. */
    private void create(Optional<String> given) {
        String password = given.orElseGet(Passwords::generate);
        String hash = passwords.hash(password);
        Instant now = clock.instant();
        try {
            Transactions.run(() -> roll.persistAndFlush(
                    new StaffMember(USERNAME, Role.ADMINISTRATOR.chinese(), Role.ADMINISTRATOR, hash, now)));
        } catch (PersistenceException e) {
            if (!isTaken(e)) {
                throw e;
            }
            Log.info("another node made the first administrator");
            return;
        }
        if (given.isEmpty()) {
            announce(password);
        }
    }

    private void letTheSettingRule(String password) {
        Optional<StaffMember> admin = roll.activeMember(USERNAME);
        if (admin.isEmpty() || passwords.matches(password, admin.get().passwordHash())) {
            return;
        }
        String hash = passwords.hash(password);
        Transactions.run(() -> roll.find("username", USERNAME).singleResult().changePassword(hash, clock.instant()));
        Log.warn("the password of admin now is the one of AIRCLASS_ADMIN_PASSWORD; its sessions have ended");
    }

    /** On standard output, not in the log: logs are shipped and kept. */
    private static void announce(String password) {
        System.out.printf(
                "%n  首次启动：管理员账号 %s，密码 %s （只显示这一次）%n"
                        + "  First start: sign in as %s with password %s (shown only now)%n%n",
                USERNAME, password, USERNAME, password);
        System.out.flush();
    }

    private static boolean isTaken(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
