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
import org.airclass.site.Refused;
import org.airclass.site.SiteConfig;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/** 修改密码: where a one-time password leads, and whoever wants another one. */
@Path(PasswordPage.PATH)
@Produces(MediaType.TEXT_HTML)
class PasswordPage {

    static final String PATH = "/password";

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        private Templates() {}

        static native TemplateInstance password(
                String site, String username, boolean once, String next, String trouble);
    }

    private final CurrentStaff staff;
    private final OwnPassword password;
    private final SiteConfig site;

    PasswordPage(CurrentStaff staff, OwnPassword password, SiteConfig site) {
        this.staff = staff;
        this.password = password;
        this.site = site;
    }

    @GET
    public Response form(@RestQuery String next) {
        return page(200, next(next), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestForm String old,
            @RestForm String fresh,
            @RestForm String again,
            @RestForm String next,
            RoutingContext request) {
        String goOn = next(next);
        if (fresh == null || !fresh.equals(again)) {
            return page(422, goOn, "两次输入的新密码不一样");
        }
        try {
            password.change(staff.username(), old == null ? "" : old, fresh, request);
        } catch (Refused refused) {
            return page(refused.status(), goOn, refused.text().zh());
        }
        return SignInPage.goTo(goOn);
    }

    private String next(String asked) {
        return SignInPage.ownAddress(asked).orElseGet(() -> SignInPage.firstPageOf(staff.role()));
    }

    private Response page(int status, String next, String trouble) {
        return Response.status(status)
                .entity(Templates.password(site.name(), staff.username(), staff.hasPasswordOnce(), next, trouble))
                .header("Cache-Control", "no-store")
                .build();
    }
}
