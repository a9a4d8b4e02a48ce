package org.airclass.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What security refuses inside a resource, told as it is told in front of it. */
class Refusals {

    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException e, RoutingContext request) {
        return ChallengeAnswer.of(StaffAuthentication.challengeOf(request), request)
                .asResponse();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e, RoutingContext request) {
        return ChallengeAnswer.of(new Challenge.NotSignedIn(), request).asResponse();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, RoutingContext request) {
        return ChallengeAnswer.of(new Challenge.NotAllowed(), request).asResponse();
    }
}
