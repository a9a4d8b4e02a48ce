package org.airclass.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.airclass.site.SiteClock;

/** Judges a username and password, and slows down whoever keeps getting them wrong. */
@ApplicationScoped
class SignIn {

    sealed interface Outcome permits Admitted, Wrong, SlowedDown {}

    record Admitted(StaffMember member) implements Outcome {}

    record Wrong() implements Outcome {}

    /** @param left until the next attempt is judged at all; at least a second */
    record SlowedDown(Duration left) implements Outcome {}

    /** Whoever mistypes a password does so two or three times. */
    static final int FREE_PER_ACCOUNT = 5;

    /** A school sits behind one address: a staff room of ten may each mistype five times. */
    static final int FREE_PER_ADDRESS = 50;

    private final StaffRoll roll;
    private final Passwords passwords;
    private final SiteClock clock;
    private final Brake accounts = new Brake(FREE_PER_ACCOUNT);
    private final Brake addresses = new Brake(FREE_PER_ADDRESS);
    private final VerifiedCredentials verified = new VerifiedCredentials();

    /**
     * One attempt at a time per account, or parallel guesses would all be judged before the first has
     * failed; and no more bcrypt at once than there are cores, or guessing would starve the students.
     */
    private final Object[] turns = new Object[Runtime.getRuntime().availableProcessors()];

    SignIn(StaffRoll roll, Passwords passwords, SiteClock clock) {
        this.roll = roll;
        this.passwords = passwords;
        this.clock = clock;
        java.util.Arrays.setAll(turns, i -> new Object());
    }

    /**
     * @param address the network address asking
     */
    Outcome judge(String username, String password, String address) {
        Optional<StaffMember> member = roll.activeMember(username);
        if (isKnownToBeRight(member, password)) {
            return new Admitted(member.get());
        }
        String account = username.substring(0, Math.min(username.length(), Passwords.LONGEST_USERNAME))
                .toLowerCase(Locale.ROOT);
        synchronized (turns[Math.floorMod(account.hashCode(), turns.length)]) {
            Instant now = clock.instant();
            // Whoever waited here for the same right password need not pay for it again.
            if (isKnownToBeRight(member, password)) {
                return new Admitted(member.get());
            }
            Duration wait = longer(accounts.waitOf(account, now), addresses.waitOf(address, now));
            if (!wait.isZero()) {
                return new SlowedDown(wait);
            }
            String hash = member.map(StaffMember::passwordHash).orElse(null);
            if (!passwords.matches(password, hash)) {
                accounts.failed(account, now);
                addresses.failed(address, now);
                return new Wrong();
            }
            accounts.succeeded(account);
            addresses.succeeded(address);
            verified.remember(username, password, hash, now);
            return new Admitted(member.get());
        }
    }

    private boolean isKnownToBeRight(Optional<StaffMember> member, String password) {
        return member.isPresent()
                && verified.holds(
                        member.get().username(), password, member.get().passwordHash(), clock.instant());
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
