package dev.hirenow.upload.invitation;

import java.time.Duration;

/**
 * How many links to one interview may be made, the first included.
 *
 * @param most within that time; 0 is no limit
 * @param within of which length
 */
public record LinkQuota(int most, Duration within) {}
