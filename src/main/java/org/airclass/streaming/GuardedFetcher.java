package org.airclass.streaming;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches from hosts that the guard admits, and connects to the very address it admitted: each redirect is a host to be
 * admitted anew, and no second look-up of a name can lead elsewhere. Certificates are held against the name.
 */
final class GuardedFetcher implements Fetcher {

    private static final int REDIRECTS = 5;
    private static final int HEAD = 1024;
    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);

    private final AddressGuard guard;
    private final Duration patience;
    private final HttpClient client;

    /** @param patience for one answer, from connecting to the last byte wanted */
    GuardedFetcher(Vertx vertx, AddressGuard guard, Duration patience) {
        this(vertx, guard, patience, new HttpClientOptions());
    }

    /** @param options whom to trust, for tests */
    GuardedFetcher(Vertx vertx, AddressGuard guard, Duration patience, HttpClientOptions options) {
        this.guard = guard;
        this.patience = patience;
        this.client = vertx.createHttpClient(options.setConnectTimeout((int) patience.toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setName("airclass-probe"));
    }

    @Override
    public Fetched fetch(URI address, int most) throws Unreached {
        return follow(address, most, false);
    }

    @Override
    public Fetched fetchHead(URI address) throws Unreached {
        return follow(address, HEAD, true);
    }

    private Fetched follow(URI address, int most, boolean ranged) throws Unreached {
        URI at = address;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Answer answer = ask(request(at, most, ranged), most);
            if (!REDIRECTING.contains(answer.status) || answer.location == null) {
                return new Fetched(at, answer.status, answer.contentType, answer.body.getBytes());
            }
            at = next(at, answer.location);
        }
        throw new Unreached(Trouble.TOO_MANY_REDIRECTS, address.getHost());
    }

    private static URI next(URI at, String location) throws Unreached {
        try {
            return at.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Unreached(Trouble.ADDRESS_UNREADABLE, location);
        }
    }

    private Answer ask(RequestOptions request, int most) throws Unreached {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.request(request)
                .compose(sent -> {
                    // What is still to come of the answer once it is given is not wanted.
                    answer.whenComplete((given, failed) -> sent.reset());
                    return sent.send();
                })
                .onSuccess(response -> gather(response, most, answer))
                .onFailure(answer::completeExceptionally);
        try {
            return answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TimeoutException
                    ? new Unreached(Trouble.TIMEOUT, request.getHost())
                    : new Unreached(Trouble.UNREACHABLE, said(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreached(Trouble.TIMEOUT, "interrupted");
        }
    }

    private RequestOptions request(URI address, int most, boolean ranged) throws Unreached {
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !"http".equalsIgnoreCase(address.getScheme())) {
            throw new Unreached(Trouble.NOT_ON_THE_WEB, String.valueOf(address.getScheme()));
        }
        if (address.getHost() == null) {
            throw new Unreached(Trouble.ADDRESS_UNREADABLE, address.toString());
        }
        int port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions request = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(
                        SocketAddress.inetSocketAddress(port, admitted(address).getHostAddress()))
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(address.getRawQuery() == null ? path : path + "?" + address.getRawQuery())
                .putHeader("User-Agent", "Airclass-Probe");
        return ranged ? request.putHeader("Range", "bytes=0-" + (most - 1)) : request;
    }

    private InetAddress admitted(URI address) throws Unreached {
        try {
            return guard.admit(address.getHost().replaceAll("^\\[|]$", ""));
        } catch (UnknownHostException e) {
            throw new Unreached(Trouble.NO_SUCH_HOST, address.getHost());
        } catch (AddressGuard.NotAllowed e) {
            throw new Unreached(Trouble.NOT_ALLOWED, e.getMessage());
        }
    }

    private static void gather(HttpClientResponse response, int most, CompletableFuture<Answer> answer) {
        Answer gathered = new Answer(response);
        response.exceptionHandler(answer::completeExceptionally);
        response.endHandler(end -> answer.complete(gathered));
        response.handler(part -> {
            int room = most - gathered.body.length();
            gathered.body.appendBuffer(part, 0, Math.min(room, part.length()));
            if (part.length() > room) {
                answer.complete(gathered);
            }
        });
    }

    private static String said(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static final class Answer {
        final int status;
        final String contentType;
        final String location;
        final Buffer body = Buffer.buffer();

        Answer(HttpClientResponse response) {
            status = response.statusCode();
            contentType = response.getHeader("Content-Type");
            location = response.getHeader("Location");
        }
    }
}
