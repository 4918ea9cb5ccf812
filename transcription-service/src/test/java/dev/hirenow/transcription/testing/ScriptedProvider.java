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

/** A loopback HTTP server that answers calls as scripted, and a plain transcript when nothing is. */
public final class ScriptedProvider implements QuarkusTestResourceLifecycleManager {

    /** The key that the service is configured with. */
    public static final String KEY = "key-for-tests";

    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private Vertx vertx;
    private HttpServer server;

    /** A call that was received whole. */
    public record Call(HttpServerRequest request, MultiMap query, byte[] body, Instant at) {}

    /** What to do with the next request. */
    public interface Behaviour {
        /** Called when its head has arrived. */
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

    /** Forgets calls and script. */
    public void reset() {
        script.clear();
        calls.clear();
    }

    /** The next requests meet these, one after the other. */
    public void script(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
    }

    /** Calls that were received whole, in their order. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Answers once the whole body is there. */
    public static Behaviour answer(int status, Map<String, String> headers, byte[] body) {
        return received(request -> {
            headers.forEach(request.response()::putHeader);
            request.response().setStatusCode(status).end(Buffer.buffer(body));
        });
    }

    /** Answers with JSON. */
    public static Behaviour json(int status, String body) {
        return answer(
                status, Map.of("content-type", "application/json", "dg-request-id", "header-id"), body.getBytes());
    }

    /** Takes the whole body and never answers. */
    public static Behaviour silence() {
        return received(_ -> {});
    }

    /** Answers with JSON once it is released. */
    public static Behaviour held(CompletionStage<Void> released, String body) {
        return received(request -> released.thenRun(() ->
                request.response().putHeader("content-type", "application/json").end(Buffer.buffer(body))));
    }

    /** Takes the whole body and hangs up. */
    public static Behaviour hangUp() {
        return received(request -> request.connection().close());
    }

    /** Begins an answer and never ends it. */
    public static Behaviour stall() {
        return received(request ->
                request.response().putHeader("content-length", "1000").write("{\"metadata\":"));
    }

    /** Hangs up before the body was read. */
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
        (behaviour == null ? json(200, Transcripts.of("hello", "world")) : behaviour).meet(request, calls);
    }
}
