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
 * bytes, because the exact request and response are stored.
 */
@Path("/v1beta/models")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface GeminiApi {

    /**
     * Makes one call. Every status is returned as a response.
     *
     * @param key sent in a header, since proxies log URLs
     * @param deadline whole seconds that the server may take, at least 10; null for the server's default
     */
    @POST
    @Path("/{model}:generateContent")
    Uni<Response> generate(
            @PathParam("model") String model,
            @HeaderParam("x-goog-api-key") String key,
            @HeaderParam("X-Server-Timeout") @Nullable String deadline,
            byte[] request);
}
