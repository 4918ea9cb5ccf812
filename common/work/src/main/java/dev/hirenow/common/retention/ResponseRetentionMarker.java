package dev.hirenow.common.retention;

/**
 * Marker bean of a service that derives results from raw responses again later: its provider responses stay, without
 * their jobs, until the interview is erased. In other services a response is removed with its job.
 */
public interface ResponseRetentionMarker {}
