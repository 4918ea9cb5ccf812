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

import dev.hirenow.sandbox.traffic.Call;
import dev.hirenow.sandbox.traffic.Counters;
import dev.hirenow.sandbox.traffic.Traffic;

/** Shows the calls and counters. */
@Path("/sandbox")
@NonBlocking
public class TrafficResource {

    private final Traffic traffic;

    TrafficResource(Traffic traffic) {
        this.traffic = traffic;
    }

    @GET
    @Path("/counters")
    public Map<String, Counters> counters() {
        Map<String, Counters> named = new TreeMap<>();
        traffic.counters()
                .forEach((provider, counters) -> named.put(provider.name().toLowerCase(Locale.ROOT), counters));
        return named;
    }

    /** Resets the counters and removes finished calls. */
    @DELETE
    @Path("/counters")
    public void forget() {
        traffic.forget();
    }

    /** The latest calls, oldest first. */
    @GET
    @Path("/calls")
    public List<Call> calls(@QueryParam("provider") @Nullable String provider) {
        return traffic.latest(ProviderName.of(provider).orElse(null));
    }
}
