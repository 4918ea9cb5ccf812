package dev.hirenow.upload.settings;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** What candidates are told before they record, and what is asked of them. */
@ConfigMapping(prefix = "hirenow.candidate")
public interface CandidateSettings {

    /** Who invites, as candidates know it; the notice names nobody without it. */
    Optional<String> company();

    /** Where candidates ask about their data: an e-mail address, a telephone number or a page. */
    Optional<String> contact();

    /** How long everything of an interview is kept from its creation on, as candidates are told; then it is erased. */
    @WithDefault("180d")
    @NotNull
    Duration keptFor();

    /** How often interviews that were kept for long enough are looked for. */
    @WithDefault("1h")
    @NotNull
    Duration erasedEvery();

    /** Which text of the notice is in use; stored with each consent. */
    @WithDefault("2")
    @NotBlank
    String noticeVersion();

    /** Whether recordings are taken only after the consent was stored, whatever front end sends them. */
    @WithDefault("false")
    boolean consentNeeded();

    /** Time to think before the recording of an answer begins by itself; 0 for no limit. */
    @WithDefault("30")
    @Min(0)
    @Max(3600)
    int thinkSeconds();
}
