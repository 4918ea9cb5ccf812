package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What scores depend on besides the answers; kept with each analysis. */
@ConfigMapping(prefix = "hirenow.scoring")
public interface ScoringSettings {

    /** A transcript whose words have a lower mean confidence (0..1) is not scored. */
    @WithDefault("0.4")
    @DecimalMin("0")
    @DecimalMax("1")
    double lowestMeanConfidence();

    /** A transcript with fewer words is not scored. */
    @WithDefault("3")
    @Min(0)
    int fewestWords();

    /** Speech that goes on until this close to the end of the recording, within a sentence, was cut off; 0 for never. */
    @WithDefault("100ms")
    @NotNull
    Duration cutMargin();

    /** A result that covers less of the rubric's weight (0..1) needs a review. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double reviewBelowCoverage();

    /** A transcript with fewer words is not judged to be in another language, which small words ("the", "und") tell. */
    @WithDefault("12")
    @Min(1)
    int otherLanguageFewestWords();

    /** A larger share (0..1) of the expected language's small words speaks for it. */
    @WithDefault("0.08")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOwnShare();

    /** Such a share (0..1) of another language's small words speaks for that one. */
    @WithDefault("0.25")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOtherShare();

    /** A larger share (0..1) of letters in another script speaks for another language. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOtherScript();
}
