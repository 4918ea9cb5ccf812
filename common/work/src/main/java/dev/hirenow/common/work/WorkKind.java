package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Optional;

/**
 * How one kind of job is run.
 *
 * @param name the kind
 * @param atOnce most jobs that this process holds at once
 * @param lease how long a claim lasts without a heartbeat; there are three heartbeats per lease
 * @param poll interval of polling for jobs that other replicas enqueued
 * @param limits the provider's limits; empty if the kind calls no provider
 */
public record WorkKind(String name, int atOnce, Duration lease, Duration poll, Optional<ProviderLimits> limits) {}
