package org.airclass.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.SiteConfig;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** 登录: the page where staff sign in, and out. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
class SignInPage {

    private static final int LONGEST_ADDRESS = 2_000;

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance signIn(String site, String username, String next, String trouble);
    }

    private final SignIn signIn;
    private final Sessions sessions;
    private final SiteClock clock;
    private final SiteConfig site;

    SignInPage(SignIn signIn, Sessions sessions, SiteClock clock, SiteConfig site) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
        this.site = site;
    }

    @GET
    @Path("sign-in")
    public Response form(@RestQuery String next) {
        return page(200, "", ownAddress(next).orElse(""), null).build();
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @RestForm String username, @RestForm String password, @RestForm String next, RoutingContext request) {
        refuseForeign(request);
        String name = username == null ? "" : username.strip();
        Optional<String> goOn = ownAddress(next);
        SignIn.Outcome outcome = signIn.judge(name, password == null ? "" : password, ClientAddress.of(request));
        if (outcome instanceof SignIn.Admitted admitted) {
            SessionCookie.set(request, sessions.open(admitted.member(), clock.instant()));
            Role role = admitted.member().asStaff().role();
            return goTo(goOn.orElse(firstPageOf(role)));
        }
        if (outcome instanceof SignIn.SlowedDown slowed) {
            Challenge.SlowedDown told = new Challenge.SlowedDown(slowed.left());
            return page(told.status(), name, goOn.orElse(""), told.text().zh())
                    .header("Retry-After", told.seconds())
                    .build();
        }
        return page(401, name, goOn.orElse(""), "用户名或密码不对，请再试一次").build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(RoutingContext request) {
        refuseForeign(request);
        SessionCookie.remove(request);
        return goTo("/sign-in");
    }

    /** Left relative: behind a proxy this program may not know the name and scheme that the browser sees. */
    static Response goTo(String address) {
        return Response.status(303).header("Location", address).build();
    }

    private Response.ResponseBuilder page(int status, String username, String next, String trouble) {
        return Response.status(status)
                .entity(Templates.signIn(site.name(), username, next, trouble))
                .header("Cache-Control", "no-store");
    }

    /** Signing somebody in as somebody else is a forgery as well. */
    private static void refuseForeign(RoutingContext request) {
        if (StaffAuthentication.originOf(request) == RequestOrigin.FOREIGN) {
            Challenge forged = new Challenge.Forged();
            throw new Refused(forged.status(), forged.code(), forged.text(), java.util.List.of());
        }
    }

    /** Where somebody goes on who came for no page in particular: to the desk, or, who only reads reports, to these. */
    static String firstPageOf(Role role) {
        return role == Role.REPORT_READER ? "/reports" : "/console";
    }

    /** Only an address within this site, and no page that answers nothing but a sign-in; empty for every other. */
    static Optional<String> ownAddress(String next) {
        if (next == null || next.length() > LONGEST_ADDRESS || !next.startsWith("/")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(next);
            boolean here = address.getRawAuthority() == null && address.getScheme() == null;
            return Optional.of(next).filter(n -> here && !n.startsWith("//") && !n.startsWith("/sign-"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
