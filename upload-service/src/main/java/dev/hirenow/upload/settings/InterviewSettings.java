package dev.hirenow.upload.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** The defaults and limits for positions and interviews. */
@ConfigMapping(prefix = "hirenow.interview")
public interface InterviewSettings {

    /** Time for answering if the recruiter sets no deadline. */
    @WithDefault("14d")
    @NotNull
    Duration answersFor();

    /** Longest time for answering that a recruiter can set. */
    @WithDefault("90d")
    @NotNull
    Duration longest();

    /** Minimum time that a candidate has after a question is reopened. */
    @WithDefault("3d")
    @NotNull
    Duration reopenedFor();

    /** How often the expiry of overdue interviews runs. */
    @WithDefault("30s")
    @NotNull
    Duration expiryEvery();

    /** Maximum number of questions per position. */
    @WithDefault("20")
    @Min(1)
    @Max(100)
    int questions();

    /** Upper limit for the length of an answer, in seconds. */
    @WithDefault("1800")
    @Min(1)
    @Max(1800)
    int seconds();

    /** Upper limit for attempts per question. */
    @WithDefault("10")
    @Min(1)
    int attempts();

    /** The speech recognition model whose languages positions may use. */
    @WithDefault("nova-3")
    @NotNull
    String speechModel();

    /** Languages that the model supports in addition to those known to this release. */
    Optional<List<String>> moreLanguages();

    /** Maximum input tokens of the single model call for an interview. */
    @WithDefault("200000")
    @Min(10_000)
    int inputTokens();

    /** Maximum output tokens of the single model call for an interview, excluding reasoning. */
    @WithDefault("48000")
    @Min(1_000)
    int outputTokens();

    /** Minimum rate at which the model reasons and writes, in tokens per second. */
    @WithDefault("200")
    @Min(1)
    int tokensPerSecond();

    /** Maximum duration of a model call: positions whose ratings would take longer are refused. */
    @WithDefault("240s")
    @NotNull
    Duration longestCall();
}
