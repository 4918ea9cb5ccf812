package dev.hirenow.results.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of this service. */
@ConfigMapping(prefix = "hirenow.results")
public interface ResultsSettings {

    /** Lifetime of a link to a recording; at most five minutes. */
    @WithDefault("PT5M")
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 5)
    Duration linkLifetime();

    /** Default page size of the list. */
    @WithDefault("50")
    @Min(1)
    @Max(200)
    int pageSize();

    /** Seconds of an interview that a reviewer must have watched before rejecting; 0 for none. */
    @WithDefault("0")
    @Min(0)
    @Max(3600)
    int rejectionNeedsSeconds();

    /** Whether a reviewer must have watched a part of each recorded answer before rejecting. */
    @WithDefault("false")
    boolean rejectionNeedsEachAnswer();
}
