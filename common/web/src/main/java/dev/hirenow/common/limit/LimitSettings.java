package dev.hirenow.common.limit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** What one caller may ask of one process; 0 is no limit. */
@ConfigMapping(prefix = "hirenow.limit")
public interface LimitSettings {

    /**
     * Most requests a second from one address, on average over 20 s. A whole office, a university or a front end server may
     * stand behind it.
     */
    @WithDefault("1000")
    @Min(0)
    int addressRequests();

    /** Most requests a second of one person or machine that is signed in, on average over 20 s. */
    @WithDefault("1000")
    @Min(0)
    int callerRequests();

    /** Most requests within a minute that come from one address with credentials that are refused. */
    @WithDefault("200")
    @Min(0)
    int wrongCredentials();

    /** Most event streams that are open at once for one person or one invitation. */
    @WithDefault("20")
    @Min(0)
    int eventStreams();

    /**
     * How long a body of a request may take to arrive as a whole; recordings have a time of their own. Longer than the
     * database may be silent, since a body is read only after the caller was looked up.
     */
    @WithDefault("60s")
    @NotNull
    Duration bodyTime();
}
