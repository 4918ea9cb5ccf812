package dev.hirenow.sandbox.settings;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** The environment variables are these names in upper case, for example {@code HIRENOW_SANDBOX_EAR=false}. */
@ConfigMapping(prefix = "hirenow.sandbox")
public interface SandboxSettings {

    @WithDefault("sandbox-deepgram-key")
    String deepgramKey();

    @WithDefault("sandbox-gemini-key")
    String geminiKey();

    /** Maximum concurrent Deepgram calls; further calls get 429. Deepgram's own limit is 50. */
    @WithDefault("50")
    int deepgramConcurrency();

    /** Maximum concurrent Gemini calls; further calls get a per-minute 429. */
    @WithDefault("1000")
    int geminiConcurrency();

    /** Maximum size of a request body in bytes; larger ones get 413. */
    @WithDefault("268435456")
    long maxBodyBytes();

    /** The reported {@code modelVersion}, to imitate routing to another model; by default the requested model. */
    Optional<String> geminiModelVersion();

    /** If false, nothing is recognised, and audio without a scripted transcript gets 503. */
    @WithName("ear")
    @WithDefault("true")
    boolean earOn();

    /** Maximum recordings in recognition at once; each uses one thread, about 170 MB and one core. */
    @WithDefault("2")
    int recognisers();

    /** The ffmpeg program, by path or by name. */
    @WithDefault("ffmpeg")
    String ffmpeg();
}
