package dev.hirenow.transcription.deepgram;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/**
 * Deepgram's pre-recorded API.
 *
 * @see <a href="https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded">API reference</a>
 */
@Path("/v1/listen")
interface ListenApi {

    /** Sends audio and returns the response, whatever its status. */
    @POST
    Uni<Response> listen(@BeanParam ListenRequest request, Multi<Buffer> audio);
}
