package dev.hirenow.common.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** Limits per caller and process; 0 means no limit. */
@ConfigMapping(prefix = "hirenow.limit")
public interface LimitSettings {

    /**
     * Most requests per second from one address, averaged over 20 s. An address may be a whole office, a university or
     * a front-end server.
     */
    @WithDefault("1000")
    @Min(0)
    int addressRequests();

    /** Most requests per second of one signed-in person or machine, averaged over 20 s. */
    @WithDefault("1000")
    @Min(0)
    int callerRequests();

    /** Most requests per minute from one address with rejected credentials. */
    @WithDefault("200")
    @Min(0)
    int wrongCredentials();

    /** Most open event streams per person or invitation. */
    @WithDefault("20")
    @Min(0)
    int eventStreams();

    /**
     * Time-out for receiving a whole request body; recordings have one of their own. It must exceed the database
     * time-out, because the body is read only after the caller was looked up.
     */
    @WithDefault("60s")
    @NotNull
    Duration bodyTime();
}
