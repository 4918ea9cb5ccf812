package dev.hirenow.transcription.deepgram;

import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;

/** Headers and query of a call. It requests verbatim words including fillers, and opts out of model training. */
class ListenRequest {

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    public final String authorization;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    public final String contentType;

    /** Deepgram may answer 411 to a body of unknown length. */
    @HeaderParam(HttpHeaders.CONTENT_LENGTH)
    public final long contentLength;

    @HeaderParam(HttpHeaders.ACCEPT)
    public final String accept = "application/json";

    @HeaderParam(HttpHeaders.ACCEPT_ENCODING)
    public final String acceptEncoding = "gzip";

    @QueryParam("model")
    public final String model;

    @QueryParam("language")
    public final String language;

    @QueryParam("smart_format")
    public final boolean smartFormat = true;

    @QueryParam("filler_words")
    public final boolean fillerWords = true;

    @QueryParam("utterances")
    public final boolean utterances = true;

    @QueryParam("mip_opt_out")
    public final boolean mipOptOut = true;

    @QueryParam("tag")
    public final List<String> tags;

    ListenRequest(Account account, String contentType, long contentLength, String language) {
        this.authorization = "Token " + account.key();
        this.contentType = contentType;
        this.contentLength = contentLength;
        this.model = account.model();
        this.language = language;
        this.tags = account.tags();
    }

    /**
     * The parameters that all calls share.
     *
     * @param key API key
     * @param model requested model
     * @param tags usage labels
     */
    record Account(String key, String model, List<String> tags) {}
}
