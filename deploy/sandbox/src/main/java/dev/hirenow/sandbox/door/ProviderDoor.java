package dev.hirenow.sandbox.door;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;

import dev.hirenow.sandbox.script.Rule;
import dev.hirenow.sandbox.script.Script;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.traffic.Traffic;
import dev.hirenow.sandbox.traffic.Visit;

/** Handles every call to an imitated API. A waiting call holds no thread. */
@ApplicationScoped
public class ProviderDoor {

    private final Traffic traffic;
    private final Script script;
    private final long maxBodyBytes;

    ProviderDoor(Traffic traffic, Script script, SandboxSettings settings) {
        this.traffic = traffic;
        this.script = script;
        this.maxBodyBytes = settings.maxBodyBytes();
    }

    void open(@Observes Router router, Instance<ImitatedProvider> providers) {
        providers.forEach(
                provider -> router.routeWithRegex(provider.paths()).handler(context -> receive(context, provider)));
    }

    private void receive(RoutingContext context, ImitatedProvider provider) {
        HttpServerRequest http = context.request();
        Arrival arrival = Arrival.of(http);
        Visit visit = traffic.arrive(
                provider.name(), arrival.method(), Arrival.harmlessUri(http.uri()), arrival.harmlessHeaders());
        Caller caller = new Caller(http, visit, context.vertx().getOrCreateContext());
        http.response().closeHandler(_ -> caller.leave());
        http.response().exceptionHandler(_ -> caller.leave());
        Cancellable conversation = converse(provider, arrival, caller)
                .emitOn(caller::run)
                .subscribe()
                .with(reply -> deliver(reply, caller), failure -> {
                    Log.warnf("%s call failed inside the sandbox: %s", provider.name(), failure);
                    deliver(provider.broken(arrival), caller);
                });
        // Cancels the work for a disconnected client, which would delay other calls.
        caller.whenLeaving(conversation::cancel);
    }

    private Uni<Reply> converse(ImitatedProvider provider, Arrival arrival, Caller caller) {
        Optional<Reply.Answer> refusal = provider.refuse(arrival);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(refusal.get());
        }
        if (traffic.inFlight(provider.name()) > provider.concurrency()) {
            return Uni.createFrom().item(provider.busy(arrival));
        }
        return body(caller.http())
                .chain(body -> body.isEmpty()
                        ? Uni.createFrom().item(provider.tooLarge(arrival))
                        : obey(provider, noted(provider, arrival, caller, body.get()), caller));
    }

    /** The body; empty if it exceeds the size limit. */
    private Uni<Optional<byte[]>> body(HttpServerRequest http) {
        return Uni.createFrom().emitter(emitter -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            http.exceptionHandler(emitter::fail);
            http.handler(chunk -> {
                if (bytes.size() + (long) chunk.length() > maxBodyBytes) {
                    http.handler(_ -> {});
                    emitter.complete(Optional.empty());
                } else {
                    bytes.writeBytes(chunk.getBytes());
                }
            });
            http.endHandler(_ -> emitter.complete(Optional.of(bytes.toByteArray())));
            http.resume();
        });
    }

    private static Request noted(ImitatedProvider provider, Arrival arrival, Caller caller, byte[] body) {
        String sha256 = sha256(body);
        caller.visit().bodyRead(sha256, body.length, provider.readable(body).orElse(null));
        return new Request(arrival, body, sha256);
    }

    private Uni<Reply> obey(ImitatedProvider provider, Request request, Caller caller) {
        Optional<Rule> rule = script.next(
                provider.name(), request.sha256(), () -> new String(request.body(), StandardCharsets.UTF_8));
        return waited(provider, rule, caller).chain(() -> provider.answer(request, rule));
    }

    private Uni<Void> waited(ImitatedProvider provider, Optional<Rule> rule, Caller caller) {
        Duration latency = Duration.ofMillis(
                rule.map(Rule::latencyMs).map(ms -> Math.max(0, ms)).orElse(0L));
        Uni<Void> late = latency.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(latency);
        return rule.map(Rule::hold).orElse(false) ? held(provider, caller).chain(() -> late) : late;
    }

    private Uni<Void> held(ImitatedProvider provider, Caller caller) {
        CompletableFuture<Void> released = script.hold(provider.name());
        caller.visit().hold();
        caller.whenLeaving(() -> script.abandon(released));
        return Uni.createFrom().completionStage(released).invoke(() -> caller.visit()
                .goOn());
    }

    private static void deliver(Reply reply, Caller caller) {
        if (caller.http().response().closed()) {
            caller.leave();
            return;
        }
        switch (reply) {
            case Reply.Answer answer -> send(answer, caller);
            case Reply.BrokenOff(Reply.Answer answer) -> breakOff(answer, caller);
            case Reply.Cut() -> cut(caller);
            case Reply.Hang() -> caller.visit().hold();
        }
    }

    private static void send(Reply.Answer answer, Caller caller) {
        HttpServerResponse response = headed(answer, caller);
        // Counts before sending, so that a client that has the response also finds it in the counters.
        caller.visit().end(answer.status());
        response.end(Buffer.buffer(answer.body()));
        // A refusal may precede the body: the rest of the body is discarded, so that the connection stays
        // usable.
        caller.http().resume();
    }

    private static void breakOff(Reply.Answer answer, Caller caller) {
        HttpServerResponse response = headed(answer, caller);
        response.putHeader("content-length", Integer.toString(answer.body().length));
        response.write(Buffer.buffer(answer.body()).slice(0, answer.body().length / 2))
                .onComplete(_ -> cut(caller));
    }

    private static void cut(Caller caller) {
        caller.visit().end(0);
        caller.http().connection().close();
    }

    private static HttpServerResponse headed(Reply.Answer answer, Caller caller) {
        HttpServerResponse response = caller.http().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.putHeader("x-sandbox", "true");
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
