package dev.hirenow.sandbox.http;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;

import dev.hirenow.sandbox.traffic.CallInProgress;

/** The client of a call; it may disconnect at any time. */
final class DisconnectAwareClient {

    private final HttpServerRequest http;
    private final CallInProgress callInProgress;
    private final Context context;
    private final List<Runnable> farewells = new ArrayList<>();
    private boolean left;

    DisconnectAwareClient(HttpServerRequest http, CallInProgress callInProgress, Context context) {
        this.http = http;
        this.callInProgress = callInProgress;
        this.context = context;
    }

    HttpServerRequest http() {
        return http;
    }

    CallInProgress callInProgress() {
        return callInProgress;
    }

    void run(Runnable step) {
        context.runOnContext(_ -> step.run());
    }

    /** Runs the callback when the client disconnects, or at once if it already has. */
    synchronized void whenLeaving(Runnable farewell) {
        if (left) {
            farewell.run();
        } else {
            farewells.add(farewell);
        }
    }

    synchronized void leave() {
        left = true;
        farewells.forEach(Runnable::run);
        farewells.clear();
        callInProgress.end(CallInProgress.CALLER_LEFT);
    }
}
