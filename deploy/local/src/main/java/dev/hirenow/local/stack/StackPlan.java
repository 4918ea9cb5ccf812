package dev.hirenow.local.stack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;

/**
 * What to start. Built in steps from {@link #in}; each step returns a new plan.
 *
 * @param data the folder that keeps everything between runs
 * @param fresh whether to delete its contents first
 * @param ports the parts' ports; further replicas use free ports
 * @param services which of the four services to start
 * @param sandbox whether to start the sandbox for the providers
 * @param replicas processes per service; 1 if missing
 * @param settings environment variables for one service, which override those of {@code everywhere}
 * @param everywhere environment variables for all services
 * @param realKeys keys of the real providers; without them, the sandbox's are used
 * @param heaps maximum heap size in MiB if it differs from the default
 * @param extras additional features
 * @param executables native executables of services that do not run from their JVM packages
 */
public record StackPlan(
        Path data,
        boolean fresh,
        Ports ports,
        List<StackPart> services,
        boolean sandbox,
        Map<StackPart, Integer> replicas,
        Map<StackPart, Map<String, String>> settings,
        Map<String, String> everywhere,
        Optional<ProviderKeys> realKeys,
        Map<StackPart, Integer> heaps,
        Set<Extra> extras,
        Map<StackPart, Path> executables) {
    /** Additional features of a stack. */
    public enum Extra {
        /** Writes missing ahead-of-time caches, which makes stopping slower. */
        LEARNING,
        /** Has an HTTPS entry point, also for other devices on the network. */
        TLS
    }

    private static final int SERVICE_HEAP = 128;
    private static final int SANDBOX_HEAP = 1_200;

    public StackPlan {
        services = List.copyOf(services);
        replicas = Map.copyOf(replicas);
        settings = Map.copyOf(settings);
        everywhere = Map.copyOf(everywhere);
        heaps = Map.copyOf(heaps);
        extras = Set.copyOf(extras);
        executables = Map.copyOf(executables);
    }

    /** All parts and services once, on the documented ports, with the sandbox. */
    public static StackPlan in(Path data) {
        return new StackPlan(
                data,
                false,
                Ports.usual(),
                StackPart.SERVICES,
                true,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Map.of(),
                Set.of(),
                Map.of());
    }

    public StackPlan withFreshData() {
        return with(draft -> draft.fresh = true);
    }

    public StackPlan withPorts(Ports chosen) {
        return with(draft -> draft.ports = chosen);
    }

    public StackPlan withServices(List<StackPart> chosen) {
        return with(draft -> draft.services = chosen);
    }

    public StackPlan withoutSandbox() {
        return with(draft -> draft.sandbox = false);
    }

    public StackPlan withReplicas(StackPart service, int count) {
        return with(draft -> draft.replicas.put(service, count));
    }

    /** Sets an environment variable for one service or the sandbox. */
    public StackPlan withSetting(StackPart part, String name, String value) {
        Map<String, String> ofPart = new HashMap<>(settings.getOrDefault(part, Map.of()));
        ofPart.put(name, value);
        return with(draft -> draft.settings.put(part, Map.copyOf(ofPart)));
    }

    /** Sets an environment variable for all services. */
    public StackPlan withSetting(String name, String value) {
        return with(draft -> draft.everywhere.put(name, value));
    }

    /** Uses the real providers, which costs money, instead of the sandbox. */
    public StackPlan withRealProviders(ProviderKeys real) {
        return withoutSandbox().with(draft -> draft.realKeys = Optional.of(real));
    }

    public StackPlan withHeap(StackPart part, int megabytes) {
        return with(draft -> draft.heaps.put(part, megabytes));
    }

    /** Runs the service from this native executable instead of its JVM package. */
    public StackPlan withExecutable(StackPart service, Path executable) {
        return with(draft -> draft.executables.put(service, executable));
    }

    /** Writes missing ahead-of-time caches, which make the next start faster. */
    public StackPlan withLearning() {
        return with(draft -> draft.extras.add(Extra.LEARNING));
    }

    /** Adds an HTTPS entry point, also for other devices on the network. */
    public StackPlan withTls() {
        return with(draft -> draft.extras.add(Extra.TLS));
    }

    private StackPlan with(Consumer<MutableStackPlan> change) {
        MutableStackPlan draft = new MutableStackPlan(this);
        change.accept(draft);
        return draft.plan();
    }

    public boolean learning() {
        return extras.contains(Extra.LEARNING);
    }

    public boolean tls() {
        return extras.contains(Extra.TLS);
    }

    public int replicasOf(StackPart part) {
        return replicas.getOrDefault(part, 1);
    }

    public int heapOf(StackPart part) {
        return heaps.getOrDefault(part, part == StackPart.SANDBOX ? SANDBOX_HEAP : SERVICE_HEAP);
    }

    /** The native executable of a service; empty if it runs from its JVM package. */
    public Optional<Path> executableOf(StackPart part) {
        return Optional.ofNullable(executables.get(part));
    }

    public Map<String, String> settingsOf(StackPart part) {
        Map<String, String> all = new HashMap<>(part.isService() ? everywhere : Map.of());
        all.putAll(settings.getOrDefault(part, Map.of()));
        return all;
    }

    /** The parts that listen on a port. */
    public List<StackPart> listening() {
        return Arrays.stream(StackPart.values())
                .filter(part -> !part.isService() || services.contains(part))
                .filter(part -> part != StackPart.SANDBOX || sandbox)
                .filter(part -> part != StackPart.HTTPS || tls())
                .toList();
    }
}
