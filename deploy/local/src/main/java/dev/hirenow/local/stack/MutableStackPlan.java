package dev.hirenow.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;

/** A mutable copy of a {@link StackPlan}, in which one step changes some values. */
final class MutableStackPlan {

    final Path data;
    boolean fresh;
    Ports ports;
    List<StackPart> services;
    boolean sandbox;
    final Map<StackPart, Integer> replicas;
    final Map<StackPart, Map<String, String>> settings;
    final Map<String, String> everywhere;
    Optional<ProviderKeys> realKeys;
    final Map<StackPart, Integer> heaps;
    final Set<StackPlan.Extra> extras;
    final Map<StackPart, Path> executables;

    MutableStackPlan(StackPlan plan) {
        this.data = plan.data();
        this.fresh = plan.fresh();
        this.ports = plan.ports();
        this.services = plan.services();
        this.sandbox = plan.sandbox();
        this.replicas = new HashMap<>(plan.replicas());
        this.settings = new HashMap<>(plan.settings());
        this.everywhere = new HashMap<>(plan.everywhere());
        this.realKeys = plan.realKeys();
        this.heaps = new HashMap<>(plan.heaps());
        this.extras = new HashSet<>(plan.extras());
        this.executables = new HashMap<>(plan.executables());
    }

    StackPlan plan() {
        return new StackPlan(
                data,
                fresh,
                ports,
                services,
                sandbox,
                replicas,
                settings,
                everywhere,
                realKeys,
                heaps,
                extras,
                executables);
    }
}
