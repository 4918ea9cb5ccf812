package dev.hirenow.sandbox.http;

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

import dev.hirenow.sandbox.script.ProviderCallScript;
import dev.hirenow.sandbox.script.ScriptRule;
import dev.hirenow.sandbox.settings.SandboxSettings;
import dev.hirenow.sandbox.traffic.CallInProgress;
import dev.hirenow.sandbox.traffic.CallLog;

/** Handles every call to an imitated API. A waiting call holds no thread. */
@ApplicationScoped
public class ProviderRequestHandler {

    private final CallLog callLog;
    private final ProviderCallScript script;
    private final long maxBodyBytes;

    ProviderRequestHandler(CallLog callLog, ProviderCallScript script, SandboxSettings settings) {
        this.callLog = callLog;
        this.script = script;
        this.maxBodyBytes = settings.maxBodyBytes();
    }

    void open(@Observes Router router, Instance<SimulatedProvider> providers) {
        providers.forEach(
                provider -> router.routeWithRegex(provider.paths()).handler(context -> receive(context, provider)));
    }

    private void receive(RoutingContext context, SimulatedProvider provider) {
        HttpServerRequest http = context.request();
        RequestHead head = RequestHead.of(http);
        CallInProgress callInProgress = callLog.arrive(
                provider.name(), head.method(), RequestHead.harmlessUri(http.uri()), head.harmlessHeaders());
        DisconnectAwareClient caller =
                new DisconnectAwareClient(http, callInProgress, context.vertx().getOrCreateContext());
        http.response().closeHandler(_ -> caller.leave());
        http.response().exceptionHandler(_ -> caller.leave());
        Cancellable conversation = converse(provider, head, caller)
                .emitOn(caller::run)
                .subscribe()
                .with(reply -> deliver(reply, caller), failure -> {
                    Log.warnf("%s call failed inside the sandbox: %s", provider.name(), failure);
                    deliver(provider.broken(head), caller);
                });
        // Cancels the work for a disconnected client, which would delay other calls.
        caller.whenLeaving(conversation::cancel);
    }

    private Uni<SandboxReply> converse(SimulatedProvider provider, RequestHead head, DisconnectAwareClient caller) {
        Optional<SandboxReply.Answer> refusal = provider.refuse(head);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(refusal.get());
        }
        if (callLog.inFlight(provider.name()) > provider.concurrency()) {
            return Uni.createFrom().item(provider.busy(head));
        }
        return body(caller.http())
                .chain(body -> body.isEmpty()
                        ? Uni.createFrom().item(provider.tooLarge(head))
                        : obey(provider, noted(provider, head, caller, body.get()), caller));
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

    private static ReceivedRequest noted(
            SimulatedProvider provider, RequestHead head, DisconnectAwareClient caller, byte[] body) {
        String sha256 = sha256(body);
        caller.callInProgress()
                .bodyRead(sha256, body.length, provider.readable(body).orElse(null));
        return new ReceivedRequest(head, body, sha256);
    }

    private Uni<SandboxReply> obey(SimulatedProvider provider, ReceivedRequest request, DisconnectAwareClient caller) {
        Optional<ScriptRule> rule = script.next(
                provider.name(), request.sha256(), () -> new String(request.body(), StandardCharsets.UTF_8));
        return waited(provider, rule, caller).chain(() -> provider.answer(request, rule));
    }

    private Uni<Void> waited(SimulatedProvider provider, Optional<ScriptRule> rule, DisconnectAwareClient caller) {
        Duration latency = Duration.ofMillis(
                rule.map(ScriptRule::latencyMs).map(ms -> Math.max(0, ms)).orElse(0L));
        Uni<Void> late = latency.isZero()
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().voidItem().onItem().delayIt().by(latency);
        return rule.map(ScriptRule::hold).orElse(false) ? held(provider, caller).chain(() -> late) : late;
    }

    private Uni<Void> held(SimulatedProvider provider, DisconnectAwareClient caller) {
        CompletableFuture<Void> released = script.hold(provider.name());
        caller.callInProgress().hold();
        caller.whenLeaving(() -> script.abandon(released));
        return Uni.createFrom().completionStage(released).invoke(() -> caller.callInProgress()
                .goOn());
    }

    private static void deliver(SandboxReply reply, DisconnectAwareClient caller) {
        if (caller.http().response().closed()) {
            caller.leave();
            return;
        }
        switch (reply) {
            case SandboxReply.Answer answer -> send(answer, caller);
            case SandboxReply.BrokenOff(SandboxReply.Answer answer) -> breakOff(answer, caller);
            case SandboxReply.Cut() -> cut(caller);
            case SandboxReply.Hang() -> caller.callInProgress().hold();
        }
    }

    private static void send(SandboxReply.Answer answer, DisconnectAwareClient caller) {
        HttpServerResponse response = headed(answer, caller);
        // Counts before sending, so that a client that has the response also finds it in the counters.
        caller.callInProgress().end(answer.status());
        response.end(Buffer.buffer(answer.body()));
        // A refusal may precede the body: the rest of the body is discarded, so that the connection stays
        // usable.
        caller.http().resume();
    }

    private static void breakOff(SandboxReply.Answer answer, DisconnectAwareClient caller) {
        HttpServerResponse response = headed(answer, caller);
        response.putHeader("content-length", Integer.toString(answer.body().length));
        response.write(Buffer.buffer(answer.body()).slice(0, answer.body().length / 2))
                .onComplete(_ -> cut(caller));
    }

    private static void cut(DisconnectAwareClient caller) {
        caller.callInProgress().end(0);
        caller.http().connection().close();
    }

    private static HttpServerResponse headed(SandboxReply.Answer answer, DisconnectAwareClient caller) {
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
