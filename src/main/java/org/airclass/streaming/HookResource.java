package org.airclass.streaming;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.airclass.site.Refused;
import org.airclass.site.SiteClock;
import org.airclass.site.Text;

/**
 * What stream servers tell of their clients: corroboration, never added to a count, and whether a live point sends. Who
 * knows the shared secret, in the header {@code X-Airclass-Secret} or the query's {@code secret}, is believed; while none is
 * set nobody is (404). An answer does not wait for the database: servers hold up the client until it is there.
 */
@Path("/api/v1/hooks")
@PermitAll
class HookResource {

    private static final String SECRET = "X-Airclass-Secret";

    /** To SRS success; nginx-rtmp looks at the status only. */
    private static final String WELL = "0";

    private final Sessions sessions;
    private final ObjectMapper json;
    private final SiteClock clock;
    private final Optional<byte[]> secret;

    HookResource(Sessions sessions, ObjectMapper json, SiteClock clock, StreamingConfig config) {
        this.sessions = sessions;
        this.json = json;
        this.clock = clock;
        this.secret = config.hookSecret().map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * SRS's http_hooks: on_play, on_stop, on_publish, on_unpublish; others are answered and mean nothing here.
     *
     * @param server names the server where it sends no {@code server_id}
     */
    @POST
    @Path("/srs")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public String srs(
            byte[] body,
            @HeaderParam(SECRET) String header,
            @QueryParam("secret") String query,
            @QueryParam("server") String server) {
        requireSecret(header == null ? query : header);
        HookReader.srs(body, server, json, clock.instant()).ifPresent(sessions::hear);
        return WELL;
    }

    /**
     * nginx-rtmp's notify: on_play, on_play_done, on_publish, on_publish_done; others are answered and mean nothing here.
     *
     * @param server names the server, where there are several: they send no name
     */
    @POST
    @Path("/nginx-rtmp")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    public String nginxRtmp(
            byte[] body,
            @HeaderParam(SECRET) String header,
            @QueryParam("secret") String query,
            @QueryParam("server") String server) {
        requireSecret(header == null ? query : header);
        HookReader.nginxRtmp(body, server, clock.instant()).ifPresent(sessions::hear);
        return WELL;
    }

    private void requireSecret(String said) {
        byte[] wanted = secret.orElseThrow(() -> Refused.notFound(
                "hooks-closed", "未设置共享密钥，不接收流媒体服务器的通知", "No shared secret is set; stream servers are not heard"));
        if (said == null || !MessageDigest.isEqual(wanted, said.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(403, "wrong-secret", new Text("密钥不对", "The secret is wrong"), List.of());
        }
    }
}
