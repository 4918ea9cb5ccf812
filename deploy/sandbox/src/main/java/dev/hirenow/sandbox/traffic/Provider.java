package dev.hirenow.sandbox.traffic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The imitated providers. */
public enum Provider {
    @JsonProperty("deepgram")
    DEEPGRAM,
    @JsonProperty("gemini")
    GEMINI
}
