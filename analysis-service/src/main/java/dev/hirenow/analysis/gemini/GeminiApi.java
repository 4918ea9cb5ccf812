package dev.hirenow.analysis.gemini;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * {@code models.generateContent} of the Gemini API, v1beta (https://ai.google.dev/api/generate-content). Bodies are
 * bytes: what is sent and what is answered is stored exactly so.
 */
@Path("/v1beta/models")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface GeminiApi {

    /**
     * One call. Every status comes back as a response.
     *
     * @param key never in the URL, which proxies log
     * @param deadline whole seconds that the server may take, at least 10; null for its own
     */
    @POST
    @Path("/{model}:generateContent")
    Uni<Response> generate(
            @PathParam("model") String model,
            @HeaderParam("x-goog-api-key") String key,
            @HeaderParam("X-Server-Timeout") @Nullable String deadline,
            byte[] request);
}
