package dev.hirenow.upload.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Limits per invitation, recruiter or organisation; 0 means no limit. */
@ConfigMapping(prefix = "hirenow.quota")
public interface QuotaSettings {

    /** Maximum number of concurrent uploads for one interview, per process. */
    @WithDefault("6")
    @Min(0)
    int recordings();

    /** Maximum average request rate of one invitation, per second over 20 s, per process. */
    @WithDefault("20")
    @Min(0)
    int invitationRequests();

    /** Maximum number of links per interview and hour including the first, across all processes. */
    @WithDefault("10")
    @Min(0)
    int links();

    /** Maximum number of mails that one recruiter sends per hour, per process. */
    @WithDefault("2000")
    @Min(0)
    int letters();
}
