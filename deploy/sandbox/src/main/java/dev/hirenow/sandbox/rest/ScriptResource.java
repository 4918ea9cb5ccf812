package dev.hirenow.sandbox.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.deepgram.ListenFault;
import dev.hirenow.sandbox.gemini.GenerateFault;
import dev.hirenow.sandbox.script.ProviderCallScript;
import dev.hirenow.sandbox.script.ScriptRule;

/** Scripts the providers' behaviour. An invalid script is refused with 400 and the reason. */
@Path("/sandbox")
@NonBlocking
public class ScriptResource {

    private final ProviderCallScript script;
    private final ObjectReader rules;

    ScriptResource(ProviderCallScript script, ObjectMapper json) {
        this.script = script;
        this.rules = json.readerFor(new TypeReference<List<ScriptRule>>() {})
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    }

    /** Replaces all rules and restarts the count of calls at 1. */
    @PUT
    @Path("/script")
    @Consumes("*/*")
    public Response replace(String body) {
        return read(body, true);
    }

    /** Appends rules to the current ones. */
    @POST
    @Path("/script")
    @Consumes("*/*")
    public Response add(String body) {
        return read(body, false);
    }

    /** Removes all rules and releases every held call. */
    @DELETE
    @Path("/script")
    public void reset() {
        script.reset();
    }

    /** Releases held calls, oldest first. */
    @POST
    @Path("/release")
    @Consumes("*/*")
    public Map<String, Integer> release(
            @QueryParam("provider") @Nullable String provider,
            @QueryParam("count") @DefaultValue("1000000") int count) {
        return Map.of("released", script.release(ProviderNameParser.of(provider), count));
    }

    /** The names of all faults. */
    @GET
    @Path("/faults")
    public Map<String, List<String>> faults() {
        return Map.of(
                "deepgram",
                        Stream.of(ListenFault.values()).map(ListenFault::label).toList(),
                "gemini",
                        Stream.of(GenerateFault.values())
                                .map(GenerateFault::label)
                                .toList());
    }

    private Response read(String body, boolean replaces) {
        List<ScriptRule> read;
        try {
            read = rules.readValue(body);
        } catch (JsonProcessingException unreadable) {
            return refused(unreadable.getOriginalMessage());
        }
        Optional<String> mistake =
                read.stream().flatMap(rule -> mistake(rule).stream()).findFirst();
        if (mistake.isPresent()) {
            return refused(mistake.get());
        }
        if (replaces) {
            script.replace(read);
        } else {
            script.add(read);
        }
        return Response.noContent().build();
    }

    @SuppressWarnings("ConstantValue") // Jackson fills the record and leaves an absent provider null.
    private static Optional<String> mistake(ScriptRule rule) {
        if (rule.provider() == null) {
            return Optional.of("provider is missing: deepgram or gemini");
        }
        String fault = rule.fault();
        if (fault == null) {
            return Optional.empty();
        }
        boolean known =
                switch (rule.provider()) {
                    case DEEPGRAM -> ListenFault.named(fault).isPresent();
                    case GEMINI -> GenerateFault.named(fault).isPresent();
                };
        return known ? Optional.empty() : Optional.of("no such fault: " + fault);
    }

    private static Response refused(String reason) {
        return Response.status(400)
                .type("application/problem+json")
                .entity(Map.of("title", "Invalid script", "status", 400, "detail", reason))
                .build();
    }
}
