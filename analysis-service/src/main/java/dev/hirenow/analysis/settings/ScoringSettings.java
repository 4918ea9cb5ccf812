package dev.hirenow.analysis.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;

/** What scores depend on besides the answers; kept with each analysis. */
@ConfigMapping(prefix = "hirenow.scoring")
public interface ScoringSettings {

    /** A transcript whose words have a lower mean confidence (0..1) is not scored. */
    @WithDefault("0.4")
    @DecimalMin("0")
    @DecimalMax("1")
    double lowestMeanConfidence();

    /** A result that covers less of the rubric's weight (0..1) needs a review. */
    @WithDefault("0.6")
    @DecimalMin("0")
    @DecimalMax("1")
    double reviewBelowCoverage();
}
