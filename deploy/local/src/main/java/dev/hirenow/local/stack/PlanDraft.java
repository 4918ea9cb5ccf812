package dev.hirenow.local.stack;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;

/** A mutable copy of a {@link Plan}, in which one step changes some values. */
final class PlanDraft {

    final Path data;
    boolean fresh;
    Ports ports;
    List<Part> services;
    boolean sandbox;
    final Map<Part, Integer> replicas;
    final Map<Part, Map<String, String>> settings;
    final Map<String, String> everywhere;
    Optional<ProviderKeys> realKeys;
    final Map<Part, Integer> heaps;
    final Set<Plan.Extra> extras;
    final Map<Part, Path> executables;

    PlanDraft(Plan plan) {
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

    Plan plan() {
        return new Plan(
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
