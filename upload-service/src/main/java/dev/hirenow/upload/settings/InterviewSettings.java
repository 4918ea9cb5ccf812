package dev.hirenow.upload.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What recruiters may ask for, and for how long. */
@ConfigMapping(prefix = "hirenow.interview")
public interface InterviewSettings {

    /** Time for answers where the recruiter sets no deadline. */
    @WithDefault("14d")
    @NotNull
    Duration answersFor();

    /** Longest time for answers that may be set. */
    @WithDefault("90d")
    @NotNull
    Duration longest();

    /** Least time a candidate has after a question was reopened. */
    @WithDefault("3d")
    @NotNull
    Duration reopenedFor();

    /** How often interviews past their deadline are looked for. */
    @WithDefault("30s")
    @NotNull
    Duration expiryEvery();

    /** Most questions of a position. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int questions();

    /** Longest answer that may be allowed, in seconds. */
    @WithDefault("1800")
    @Min(1)
    @Max(1800)
    int seconds();

    /** Most attempts per question that may be allowed. */
    @WithDefault("10")
    @Min(1)
    int attempts();

    /** The speech recognition model that languages of positions are checked against. */
    @WithDefault("nova-3")
    @NotNull
    String speechModel();

    /** Languages that it takes by now besides those that this release knows of. */
    Optional<List<String>> moreLanguages();

    /** Tokens that the model may read in the one call for an interview. */
    @WithDefault("200000")
    @Min(10_000)
    int inputTokens();

    /** Tokens that the model may write, thoughts left out, in the one call for an interview. */
    @WithDefault("48000")
    @Min(1_000)
    int outputTokens();

    /** Tokens that the model thinks and writes in a second at least. */
    @WithDefault("200")
    @Min(1)
    int tokensPerSecond();

    /** Time of the longest call: interviews whose ratings take longer to be written are refused. */
    @WithDefault("240s")
    @NotNull
    Duration longestCall();
}
