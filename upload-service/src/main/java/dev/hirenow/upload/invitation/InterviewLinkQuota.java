package dev.hirenow.upload.invitation;

import java.time.Duration;

/**
 * The limit on links issued for one interview, including the first.
 *
 * @param most maximum number of links within the period; 0 means no limit
 * @param within the length of the period
 */
public record InterviewLinkQuota(int most, Duration within) {}
