package dev.hirenow.common.work;

import java.time.Duration;
import java.util.Optional;

/**
 * How one kind of work is done.
 *
 * @param name the kind
 * @param atOnce most jobs held by this process at once
 * @param lease how long a claim lasts without a heartbeat; heartbeats come three times as often
 * @param poll how often work of other replicas' making is looked for
 * @param gate the provider limit, where it calls one
 */
public record WorkKind(String name, int atOnce, Duration lease, Duration poll, Optional<ProviderGate> gate) {}
