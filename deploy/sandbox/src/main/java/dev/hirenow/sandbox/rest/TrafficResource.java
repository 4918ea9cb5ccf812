package dev.hirenow.sandbox.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.traffic.CallCounters;
import dev.hirenow.sandbox.traffic.CallLog;
import dev.hirenow.sandbox.traffic.RecordedCall;

/** Shows the calls and counters. */
@Path("/sandbox")
@NonBlocking
public class TrafficResource {

    private final CallLog callLog;

    TrafficResource(CallLog callLog) {
        this.callLog = callLog;
    }

    @GET
    @Path("/counters")
    public Map<String, CallCounters> counters() {
        Map<String, CallCounters> named = new TreeMap<>();
        callLog.counters()
                .forEach((provider, counters) -> named.put(provider.name().toLowerCase(Locale.ROOT), counters));
        return named;
    }

    /** Resets the counters and removes finished calls. */
    @DELETE
    @Path("/counters")
    public void forget() {
        callLog.forget();
    }

    /** The latest calls, oldest first. */
    @GET
    @Path("/calls")
    public List<RecordedCall> calls(@QueryParam("provider") @Nullable String provider) {
        return callLog.latest(ProviderNameParser.of(provider).orElse(null));
    }
}
