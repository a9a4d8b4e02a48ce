import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What Airclass would be without its group commit: the same HTTP server, and for each view an UPDATE in the same database or
 * an INCR in Redis, acknowledged once it is done; no viewers, no robots, no check of the lesson.
 * {@code java OnePerView.java PORT update DATABASE-PORT CONNECTIONS}, which needs the counters that Sql prepares and the
 * password in AIRCLASS_PASSWORD, or {@code java OnePerView.java PORT incr REDIS-PORT}.
 */
final class OnePerView {

    /** Where views are counted. Called on the event loop, and answers there. */
    private interface Counters {
        void count(String lesson, HttpServerResponse response);
    }

    private OnePerView() {}

    public static void main(String[] arguments) throws Exception {
        Vertx vertx = Vertx.vertx();
        int port = Integer.parseInt(arguments[0]);
        int store = Integer.parseInt(arguments[2]);
        if (arguments[1].equals("update")) {
            Counters counters = new Updates(vertx, store, Integer.parseInt(arguments[3]));
            listen(vertx, port, counters);
        } else {
            // Called back on the loop that the connection has: the server then has the same.
            Context context = vertx.getOrCreateContext();
            context.runOnContext(any -> vertx.createNetClient()
                    .connect(store, "127.0.0.1")
                    .onSuccess(socket -> listen(vertx, port, new Increments(context, socket)))
                    .onFailure(Throwable::printStackTrace));
        }
    }

    private static void listen(Vertx vertx, int port, Counters counters) {
        vertx.createHttpServer()
                .requestHandler(request -> request.bodyHandler(
                        body -> counters.count(new JsonObject(body).getString("lesson"), request.response())))
                .listen(port, "127.0.0.1");
    }

    private static void answer(HttpServerResponse response, boolean counted) {
        response.setStatusCode(counted ? 204 : 404).end();
    }

    /** Some connections, each with one UPDATE after another. */
    private static final class Updates implements Counters {
        private record Waiting(String lesson, Context context, HttpServerResponse response) {}

        private final Vertx vertx;
        private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();

        Updates(Vertx vertx, int port, int connections) throws SQLException {
            this.vertx = vertx;
            String url = "jdbc:mysql://127.0.0.1:" + port
                    + "/airclass?sslMode=DISABLED&useServerPrepStmts=true&cachePrepStmts=true";
            for (int i = 0; i < connections; i++) {
                Connection connection = DriverManager.getConnection(url, "airclass", System.getenv("AIRCLASS_PASSWORD"));
                new Thread(() -> update(connection)).start();
            }
        }

        @Override
        public void count(String lesson, HttpServerResponse response) {
            queue.add(new Waiting(lesson, vertx.getOrCreateContext(), response));
        }

        private void update(Connection connection) {
            try (connection;
                    PreparedStatement update =
                            connection.prepareStatement("UPDATE bench_counter SET n = n + 1 WHERE id = ?")) {
                while (true) {
                    Waiting view = queue.take();
                    update.setString(1, view.lesson());
                    boolean counted = update.executeUpdate() == 1;
                    view.context().runOnContext(any -> answer(view.response(), counted));
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** One connection; what comes in one turn of the event loop goes out in one write, and nobody waits for another's reply. */
    private static final class Increments implements Counters {
        private final Context context;
        private final NetSocket socket;
        private final Queue<HttpServerResponse> waiting = new ArrayDeque<>();
        private Buffer commands = Buffer.buffer();
        private byte reply;

        Increments(Context context, NetSocket socket) {
            this.context = context;
            this.socket = socket;
            socket.handler(this::read);
        }

        @Override
        public void count(String lesson, HttpServerResponse response) {
            if (commands.length() == 0) {
                context.runOnContext(any -> write());
            }
            int length = lesson.getBytes(StandardCharsets.UTF_8).length;
            commands.appendString("*2\r\n$4\r\nINCR\r\n$" + length + "\r\n" + lesson + "\r\n");
            waiting.add(response);
        }

        private void write() {
            socket.write(commands);
            commands = Buffer.buffer();
        }

        /** A reply is a line; that of a number begins with a colon. */
        private void read(Buffer replies) {
            for (int i = 0; i < replies.length(); i++) {
                byte next = replies.getByte(i);
                if (next == '\n') {
                    answer(waiting.remove(), reply == ':');
                    reply = 0;
                } else if (reply == 0) {
                    reply = next;
                }
            }
        }
    }
}
