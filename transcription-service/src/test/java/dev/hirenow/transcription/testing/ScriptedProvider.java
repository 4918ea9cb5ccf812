package dev.hirenow.transcription.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** A loopback HTTP server that responds as scripted, or with a plain transcript. */
public final class ScriptedProvider implements QuarkusTestResourceLifecycleManager {

    /** The service's configured key. */
    public static final String KEY = "key-for-tests";

    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private HttpServer server;

    /** A completely received call. */
    public record Call(HttpServerRequest request, MultiMap query, byte[] body, Instant at) {}

    /** The behaviour for the next request. */
    public interface Behaviour {
        /** Called when the request's headers have arrived. */
        void meet(HttpServerRequest request, List<Call> calls);
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(this::next)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of(
                "HIRENOW_DEEPGRAM_URL", "http://127.0.0.1:" + server.actualPort(),
                "DEEPGRAM_API_KEY", KEY,
                "hirenow.deepgram.call-timeout", "2s",
                "hirenow.deepgram.denied-pause", "300ms",
                "hirenow.work.poll", "100ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(ScriptedProvider.class));
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Clears calls and script. */
    public void reset() {
        script.clear();
        calls.clear();
    }

    /** The next requests get these behaviours, one after the other. */
    public void script(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
    }

    /** The completely received calls, in order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Responds once the whole body has arrived. */
    public static Behaviour answer(int status, Map<String, String> headers, byte[] body) {
        return received(request -> {
            headers.forEach(request.response()::putHeader);
            request.response().setStatusCode(status).end(Buffer.buffer(body));
        });
    }

    /** Responds with JSON. */
    public static Behaviour json(int status, String body) {
        return answer(
                status, Map.of("content-type", "application/json", "dg-request-id", "header-id"), body.getBytes());
    }

    /** Reads the whole body and never responds. */
    public static Behaviour silence() {
        return received(_ -> {});
    }

    /** Responds with JSON once it is released. */
    public static Behaviour held(CompletionStage<Void> released, String body) {
        return received(request -> released.thenRun(() ->
                request.response().putHeader("content-type", "application/json").end(Buffer.buffer(body))));
    }

    /** Reads the whole body and closes the connection. */
    public static Behaviour hangUp() {
        return received(request -> request.connection().close());
    }

    /** Starts a response and never completes it. */
    public static Behaviour stall() {
        return received(request ->
                request.response().putHeader("content-length", "1000").write("{\"metadata\":"));
    }

    /** Closes the connection before it reads the body. */
    public static Behaviour hangUpAtOnce() {
        return (request, _) -> {
            request.pause();
            request.connection().close();
        };
    }

    private static Behaviour received(Consumer<HttpServerRequest> then) {
        return (request, calls) -> request.body().onSuccess(body -> {
            calls.add(new Call(request, request.params(), body.getBytes(), Instant.now()));
            then.accept(request);
        });
    }

    private void next(HttpServerRequest request) {
        Behaviour behaviour = script.poll();
        (behaviour == null ? json(200, DeepgramBodies.of("hello", "world")) : behaviour).meet(request, calls);
    }
}
