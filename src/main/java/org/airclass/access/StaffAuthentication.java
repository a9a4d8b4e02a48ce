package org.airclass.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.airclass.site.SiteClock;
import org.airclass.site.Transactions;

/** Finds the member of staff behind a request: HTTP Basic where it is sent, else the session cookie. */
@ApplicationScoped
class StaffAuthentication implements HttpAuthenticationMechanism {

    private static final Set<String> OWN_ACCOUNT = Set.of("/api/v1/me", "/api/v1/me/password", PasswordPage.PATH);

    private final SignIn signIn;
    private final Sessions sessions;
    private final StaffRoll roll;
    private final SiteClock clock;
    private final BlockingSecurityExecutor blocking;

    StaffAuthentication(
            SignIn signIn, Sessions sessions, StaffRoll roll, SiteClock clock, BlockingSecurityExecutor blocking) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.roll = roll;
        this.clock = clock;
        this.blocking = blocking;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager ignored) {
        String authorization = request.request().getHeader("Authorization");
        if (authorization != null) {
            return BasicCredentials.read(authorization)
                    .map(credentials -> attempt(request, () -> byPassword(request, credentials)))
                    .orElseGet(() -> refuse(request, new Challenge.NotSignedIn()));
        }
        String cookie = SessionCookie.valueIn(request);
        return cookie == null ? Uni.createFrom().nullItem() : attempt(request, () -> bySession(request, cookie));
    }

    private SecurityIdentity byPassword(RoutingContext request, BasicCredentials credentials) {
        if (isUnsafe(request) && originOf(request) == RequestOrigin.FOREIGN) {
            throw refusal(request, new Challenge.Forged());
        }
        SignIn.Outcome outcome =
                signIn.judge(credentials.username(), credentials.password(), ClientAddress.of(request));
        if (outcome instanceof SignIn.Admitted admitted) {
            return admit(request, admitted.member());
        }
        throw refusal(
                request,
                outcome instanceof SignIn.SlowedDown slowed
                        ? new Challenge.SlowedDown(slowed.left())
                        : new Challenge.NotSignedIn());
    }

    private SecurityIdentity bySession(RoutingContext request, String cookie) {
        Optional<Sessions.Session> session = sessions.read(cookie, clock.instant());
        Optional<StaffMember> member =
                session.flatMap(s -> roll.activeMember(s.username())).filter(m -> sessions.isOf(session.get(), m));
        if (member.isEmpty()) {
            throw refusal(request, new Challenge.NotSignedIn());
        }
        if (isUnsafe(request) && originOf(request) != RequestOrigin.OWN) {
            throw refusal(request, new Challenge.Forged());
        }
        if (session.get().isDueForRenewal(clock.instant())) {
            SessionCookie.set(request, sessions.open(member.get(), clock.instant()));
        }
        return admit(request, member.get());
    }

    /** Off the event loop; a database that is away is told as that, not as a wrong password. */
    private Uni<SecurityIdentity> attempt(RoutingContext request, Supplier<SecurityIdentity> work) {
        return blocking.executeBlocking(work)
                .onFailure(Transactions::isDatabaseAway)
                .transform(e -> refusal(request, new Challenge.DatabaseAway()));
    }

    /** A password that somebody else knows leads to changing it, and nowhere else. */
    private static SecurityIdentity admit(RoutingContext request, StaffMember member) {
        if (member.hasPasswordOnce() && !OWN_ACCOUNT.contains(request.normalizedPath())) {
            throw refusal(request, new Challenge.PasswordOnce());
        }
        return Identities.of(member);
    }

    private static boolean isUnsafe(RoutingContext request) {
        return !RequestOrigin.isSafe(request.request().method().name());
    }

    static RequestOrigin originOf(RoutingContext request) {
        var headers = request.request().headers();
        var authority = request.request().authority();
        return RequestOrigin.of(
                headers.get("Sec-Fetch-Site"), headers.get("Origin"), authority == null ? null : authority.toString());
    }

    private static Uni<SecurityIdentity> refuse(RoutingContext request, Challenge why) {
        return Uni.createFrom().failure(refusal(request, why));
    }

    private static AuthenticationFailedException refusal(RoutingContext request, Challenge why) {
        request.put(Challenge.class.getName(), why);
        return new AuthenticationFailedException();
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        ChallengeAnswer.of(challengeOf(request), request).sendTo(request);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(challengeOf(request).status(), null, null));
    }

    static Challenge challengeOf(RoutingContext request) {
        Challenge known = request.get(Challenge.class.getName());
        return known == null ? new Challenge.NotSignedIn() : known;
    }
}
