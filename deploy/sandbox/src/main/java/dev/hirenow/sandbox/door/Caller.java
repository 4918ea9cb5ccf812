package dev.hirenow.sandbox.door;

import java.util.ArrayList;
import java.util.List;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;

import dev.hirenow.sandbox.traffic.Visit;

/** The client of a call; it may disconnect at any time. */
final class Caller {

    private final HttpServerRequest http;
    private final Visit visit;
    private final Context context;
    private final List<Runnable> farewells = new ArrayList<>();
    private boolean left;

    Caller(HttpServerRequest http, Visit visit, Context context) {
        this.http = http;
        this.visit = visit;
        this.context = context;
    }

    HttpServerRequest http() {
        return http;
    }

    Visit visit() {
        return visit;
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
        visit.end(Visit.CALLER_LEFT);
    }
}
