import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What Airclass would be without its group commit: the same HTTP server and the same database, an UPDATE for each view,
 * acknowledged once it is committed; no viewers, no robots, no check of the lesson. Needs the counters that Sql prepares.
 * {@code java UpdatePerView.java PORT DATABASE-PORT CONNECTIONS}, the password in AIRCLASS_PASSWORD.
 */
final class UpdatePerView {

    private record Waiting(String lesson, Context context, HttpServerResponse response) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

    private UpdatePerView() {}

    public static void main(String[] arguments) throws Exception {
        UpdatePerView service = new UpdatePerView();
        String url = "jdbc:mysql://127.0.0.1:" + arguments[1]
                + "/airclass?sslMode=DISABLED&useServerPrepStmts=true&cachePrepStmts=true";
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            Connection connection = DriverManager.getConnection(url, "airclass", System.getenv("AIRCLASS_PASSWORD"));
            new Thread(() -> service.update(connection)).start();
        }
        service.listen(Integer.parseInt(arguments[0]));
    }

    private void listen(int port) {
        Vertx vertx = Vertx.vertx();
        vertx.createHttpServer()
                .requestHandler(request -> {
                    Context context = vertx.getOrCreateContext();
                    request.bodyHandler(body -> queue.add(
                            new Waiting(new JsonObject(body).getString("lesson"), context, request.response())));
                })
                .listen(port, "127.0.0.1");
    }

    private void update(Connection connection) {
        try (connection;
                PreparedStatement update = connection.prepareStatement("UPDATE bench_counter SET n = n + 1 WHERE id = ?")) {
            while (true) {
                Waiting view = queue.take();
                update.setString(1, view.lesson());
                int status = update.executeUpdate() == 1 ? 204 : 404;
                view.context().runOnContext(any -> view.response().setStatusCode(status).end());
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
