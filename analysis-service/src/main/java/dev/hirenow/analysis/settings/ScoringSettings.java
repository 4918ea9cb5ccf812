package dev.hirenow.analysis.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What scores depend on besides the answers; stored with each analysis. */
@ConfigMapping(prefix = "hirenow.scoring")
public interface ScoringSettings {

    /** A transcript with a lower mean confidence per word (0..1) is not scored. */
    @WithDefault("0.4")
    @DecimalMin("0")
    @DecimalMax("1")
    double lowestMeanConfidence();

    /** A transcript with fewer words is not scored. */
    @WithDefault("3")
    @Min(0)
    int fewestWords();

    /**
     * Speech that goes on until this close to the end of the recording, within a sentence, was cut off; 0 disables
     * this.
     */
    @WithDefault("100ms")
    @NotNull
    Duration cutMargin();

    /** A result with lower coverage of the rubric's weight (0..1) needs a review. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double reviewBelowCoverage();

    /** Transcripts with fewer words are not checked for function words ("the", "und") of another language. */
    @WithDefault("12")
    @Min(1)
    int otherLanguageFewestWords();

    /** With a larger share (0..1) of the expected language's function words, an answer is in that language. */
    @WithDefault("0.08")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOwnShare();

    /** With at least this share (0..1) of another language's function words, an answer is in that one. */
    @WithDefault("0.25")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOtherShare();

    /** With a larger share (0..1) of letters in another script, an answer is in another language. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double otherLanguageOtherScript();
}
