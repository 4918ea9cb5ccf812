package dev.hirenow.local.https;

import java.util.Map;
import java.util.Optional;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;

import dev.hirenow.local.parts.StackPart;

/**
 * Accepts HTTPS from the network and forwards every request to the part that serves it on the loopback address.
 * Bodies and event streams are streamed with back-pressure.
 */
public final class HttpsProxy {
    /** Environment variable: the port to listen on. */
    public static final String PORT = "HIRENOW_HTTPS_PORT";

    /** Environment variable: a PKCS#12 file with the certificate and its key. */
    public static final String KEY_STORE = "HIRENOW_HTTPS_KEY_STORE";

    /** Environment variable: the password of that file. */
    public static final String PASSWORD = "HIRENOW_HTTPS_PASSWORD";

    /** Prefix of the environment variables with the port of each part. */
    public static final String PORT_OF = "HIRENOW_HTTPS_PORT_OF_";

    // Each open event stream holds a connection.
    private static final int CONNECTIONS_TO_A_PART = 500;

    private final Map<String, String> env;
    private final HttpProxy proxy;

    private HttpsProxy(Map<String, String> env, HttpClient client) {
        this.env = env;
        this.proxy = HttpProxy.reverseProxy(client)
                .origin(OriginRequestProvider.selector(this::origin))
                .addInterceptor(new SameHost());
    }

    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        Map<String, String> env = System.getenv();
        HttpClient client = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(CONNECTIONS_TO_A_PART));
        HttpsProxy proxy = new HttpsProxy(env, client);
        HttpServerOptions options = new HttpServerOptions()
                .setPort(Integer.parseInt(env.get(PORT)))
                .setHost("0.0.0.0")
                .setSsl(true)
                .setUseAlpn(true)
                .setHandle100ContinueAutomatically(true)
                .setKeyCertOptions(new PfxOptions().setPath(env.get(KEY_STORE)).setPassword(env.get(PASSWORD)));
        vertx.createHttpServer(options)
                .requestHandler(proxy::pass)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void pass(HttpServerRequest request) {
        if (route(request).isPresent()) {
            proxy.handle(request);
        } else {
            request.response().setStatusCode(404).end("There is nothing here.\n");
        }
    }

    private Future<SocketAddress> origin(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        return route(request)
                .map(found -> Future.succeededFuture(SocketAddress.inetSocketAddress(portOf(found), "127.0.0.1")))
                .orElseGet(() -> Future.failedFuture("no part serves " + request.path()));
    }

    private static Optional<StackPart> route(HttpServerRequest request) {
        return ProxyRoutes.of(request.method().name(), request.path(), request.query());
    }

    private int portOf(StackPart part) {
        return Integer.parseInt(env.getOrDefault(PORT_OF + part.name(), "0"));
    }

    /**
     * Keeps the host name that the browser used: links to recordings are signed for it, and redirects must lead
     * back to it.
     */
    private static final class SameHost implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.request().setAuthority(context.request().proxiedRequest().authority());
            // This proxy has already answered the expectation: a service decides about it before it reads the
            // body, but a proxy cannot wait for that.
            context.request().headers().remove("Expect");
            return context.sendRequest();
        }
    }
}
