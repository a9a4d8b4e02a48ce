package org.airclass.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** A member of staff changes their own password. */
@ApplicationScoped
class OwnPassword {

    private final StaffRoll roll;
    private final SignIn signIn;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SiteClock clock;

    OwnPassword(StaffRoll roll, SignIn signIn, Passwords passwords, Sessions sessions, SiteClock clock) {
        this.roll = roll;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * The old one is judged as at the sign-in, and guessing it slowed down alike.
     *
     * @throws Refused 422 naming the field that won't do; 429 after too many wrong guesses
     */
    void change(String username, String old, String fresh, RoutingContext request) {
        SignIn.Outcome outcome = signIn.judge(username, old, ClientAddress.of(request));
        if (outcome instanceof SignIn.SlowedDown slowed) {
            Challenge.SlowedDown told = new Challenge.SlowedDown(slowed.left());
            throw new Refused(told.status(), told.code(), told.text(), List.of());
        }
        if (outcome instanceof SignIn.Wrong) {
            throw Refused.invalidField("old", "wrong-password", "原密码不对", "The old password is wrong");
        }
        Passwords.check("new", fresh);
        if (fresh.equals(old)) {
            throw Refused.invalidField("new", "same-password", "新密码不能与原密码相同", "The new password is the old one");
        }
        String hash = passwords.hash(fresh);
        StaffMember changed = Transactions.run(() -> {
            StaffMember member = roll.find("username", username).singleResult();
            member.changePassword(hash, clock.instant());
            return member;
        });
        if (SessionCookie.valueIn(request) != null) {
            SessionCookie.set(request, sessions.open(changed, clock.instant()));
        }
    }
}
