package dev.hirenow.upload.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What one invitation, recruiter or organisation may take of this service; 0 is no limit. */
@ConfigMapping(prefix = "hirenow.quota")
public interface QuotaSettings {

    /** Most recordings that arrive at once for one interview, in one process. */
    @WithDefault("6")
    @Min(0)
    int recordings();

    /** Most requests a second with one invitation, on average over 20 s, in one process. */
    @WithDefault("20")
    @Min(0)
    int invitationRequests();

    /** Most links that are made for one interview within an hour, the first included, by all processes together. */
    @WithDefault("10")
    @Min(0)
    int links();

    /** Most letters that one recruiter has sent within an hour, in one process. */
    @WithDefault("2000")
    @Min(0)
    int letters();
}
