package dev.hirenow.sandbox.settings;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Environment names are the upper-case form, for example {@code HIRENOW_SANDBOX_EAR=false}. */
@ConfigMapping(prefix = "hirenow.sandbox")
public interface SandboxSettings {

    @WithDefault("sandbox-deepgram-key")
    String deepgramKey();

    @WithDefault("sandbox-gemini-key")
    String geminiKey();

    /** Deepgram calls in flight at once; one more is answered with 429. Deepgram's own limit is 50. */
    @WithDefault("50")
    int deepgramConcurrency();

    /** Gemini calls in flight at once; one more is answered with a per-minute 429. */
    @WithDefault("1000")
    int geminiConcurrency();

    /** Bytes of a request body; beyond it the answer is 413. */
    @WithDefault("268435456")
    long maxBodyBytes();

    /** What {@code modelVersion} says when requests are routed to another model; absent: the model asked for. */
    Optional<String> geminiModelVersion();

    /** False: nothing is recognised, and audio without a scripted transcript is answered with 503. */
    @WithName("ear")
    @WithDefault("true")
    boolean earOn();

    /** Recordings heard at once, each with one thread, about 170 MB and a core of its own while it listens. */
    @WithDefault("2")
    int recognisers();

    /** The ffmpeg program, by path or by name. */
    @WithDefault("ffmpeg")
    String ffmpeg();
}
