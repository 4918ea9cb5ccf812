package dev.hirenow.results.settings;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** What HR's side can be told. */
@ConfigMapping(prefix = "hirenow.results")
public interface ResultsSettings {

    /** How long a link to a recording works; five minutes at most. */
    @WithDefault("PT5M")
    @DurationMin(seconds = 10)
    @DurationMax(minutes = 5)
    Duration linkLifetime();

    /** Lines of a list's page where the caller names no size. */
    @WithDefault("50")
    @Min(1)
    @Max(200)
    int pageSize();
}
