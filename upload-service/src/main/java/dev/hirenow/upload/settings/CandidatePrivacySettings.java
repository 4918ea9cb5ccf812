package dev.hirenow.upload.settings;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What candidates are told before they record, and what they must do first. */
@ConfigMapping(prefix = "hirenow.candidate")
public interface CandidatePrivacySettings {

    /** The inviting company, as candidates know it; without it, the notice names no company. */
    Optional<String> company();

    /** Where candidates ask about their data: an e-mail address, a telephone number or a web page. */
    Optional<String> contact();

    /**
     * The retention period of an interview from its creation, as candidates are told; afterwards the interview is
     * erased.
     */
    @WithDefault("180d")
    @NotNull
    Duration keptFor();

    /** How often the erasure of old interviews runs. */
    @WithDefault("1h")
    @NotNull
    Duration erasedEvery();

    /** The version of the privacy notice, stored with each consent. */
    @WithDefault("2")
    @NotBlank
    String noticeVersion();

    /** Whether a recording requires a stored consent, whichever front end sends it. */
    @WithDefault("false")
    boolean consentNeeded();

    /** Time to think before recording starts automatically, in seconds; 0 for no limit. */
    @WithDefault("30")
    @Min(0)
    @Max(3600)
    int thinkSeconds();
}
