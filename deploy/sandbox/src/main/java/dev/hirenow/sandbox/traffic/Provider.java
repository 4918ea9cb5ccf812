package dev.hirenow.sandbox.traffic;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose API is imitated. */
public enum Provider {
    @JsonProperty("deepgram")
    DEEPGRAM,
    @JsonProperty("gemini")
    GEMINI
}
