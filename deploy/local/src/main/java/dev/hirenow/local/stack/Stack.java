package dev.hirenow.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hirenow.local.parts.HttpsProxyProcess;
import dev.hirenow.local.parts.ObjectStore;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.parts.StackSecrets;
import dev.hirenow.local.process.ChildProcess;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;
import dev.hirenow.local.stack.StackProcesses.Member;

/**
 * The whole system as processes on this machine: database, broker, object store, sign-in server, sandbox and the
 * services from their production packages, all on the loopback address.
 *
 * <pre>{@code
 * try (Stack stack = Stack.start(StackPlan.in(folder).withPorts(Ports.free()), ProgressListener.SILENT)) {
 *     stack.kill(Part.ANALYSIS, 0);
 *     stack.restart(Part.ANALYSIS, 0);
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(20);
    // Writing an ahead-of-time cache takes ten seconds of processor time per package.
    private static final Duration TO_END_AFTER_LEARNING = Duration.ofSeconds(180);

    private final StackPlan plan;
    private final StackPaths paths;
    private final Ports ports;
    private final ServiceEnvironment environment;
    private final StackProcesses members;
    private final AppProcesses apps;
    private final StackLifecycle lifecycle;

    private Stack(StackPlan plan, StackPaths paths, DataFolder folder, Ports ports, ProgressListener progress) {
        this.plan = plan;
        this.paths = paths;
        this.ports = ports;
        this.environment = ServiceEnvironment.of(paths, plan, ports, StackSecrets.in(paths.data()));
        this.members = new StackProcesses(paths.run(), progress, plan.learning() ? TO_END_AFTER_LEARNING : TO_END);
        this.apps = new AppProcesses(plan, paths, ports, environment, members);
        this.lifecycle = new StackLifecycle(environment, members, apps, folder, progress);
    }

    /**
     * Starts everything and returns when all parts are ready.
     *
     * @throws dev.hirenow.local.process.LauncherFailure with a single cause; nothing is left running then
     */
    public static Stack start(StackPlan plan, ProgressListener progress) {
        StackPaths paths = StackPaths.of(plan.data());
        DataFolder folder = DataFolder.take(paths);
        try {
            int orphans = folder.stopOrphans();
            if (orphans > 0) {
                progress.done("stopped " + orphans + " processes left by an earlier run");
            }
            if (plan.fresh()) {
                folder.empty();
            }
            folder.turnLogsOver();
            Ports ports = plan.ports().chosen();
            ports.requireFree(plan.listening());
            Stack stack = new Stack(plan, paths, folder, ports, progress);
            stack.lifecycle.start();
            return stack;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** The address of a part. */
    public URI address(StackPart part) {
        return address(part, 0);
    }

    public URI address(StackPart part, int replica) {
        return apps.address(part, replica);
    }

    /** The management address of a service or the sandbox, with health, metrics and the OpenAPI document. */
    public URI managementAddress(StackPart part) {
        return managementAddress(part, 0);
    }

    public URI managementAddress(StackPart part, int replica) {
        return apps.managementAddress(part, replica);
    }

    /** The HTTPS entry point; empty if there is none. */
    public Optional<HttpsProxyProcess> httpsProxy() {
        return environment.door();
    }

    /** The address of a part's pages for browsers. */
    public URI addressForBrowsers(StackPart part) {
        return httpsProxy().map(HttpsProxyProcess::address).orElseGet(() -> address(part));
    }

    /** The process id of a replica. */
    public long pid(StackPart part, int replica) {
        return members.child(new Member(part, replica)).pid();
    }

    public boolean alive(StackPart part, int replica) {
        return members.child(new Member(part, replica)).alive();
    }

    public Path log(StackPart part, int replica) {
        return members.child(new Member(part, replica)).program().log();
    }

    /** The process ids of all processes by name, for measurements. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new HashMap<>();
        members.all().values().forEach(child -> pids.put(child.program().name(), child.pid()));
        return pids;
    }

    /** Ends a process with SIGKILL, like a power cut. */
    public void kill(StackPart part, int replica) {
        members.child(new Member(part, replica)).kill();
    }

    /** Stops a process gracefully, as a roll-out does. */
    public void stop(StackPart part, int replica) {
        ChildProcess child = members.child(new Member(part, replica));
        child.askToEnd();
        child.awaitEnd(TO_END);
    }

    /** Restarts a killed or stopped process on the same port, and waits until it is ready. */
    public void restart(StackPart part, int replica) {
        Member member = new Member(part, replica);
        ChildProcess child = members.child(member);
        if (child.alive()) {
            stop(part, replica);
        }
        // PostgreSQL's stale lock file must be handled again.
        ProcessSpec program =
                part == StackPart.POSTGRESQL ? environment.postgres().program() : child.program();
        members.launch(part, replica, program);
        members.awaitReady(List.of(member));
    }

    /**
     * Starts another process of a service, as scaling up does, and waits until it is ready.
     *
     * @return its index
     */
    public int addReplica(StackPart service) {
        return apps.add(service);
    }

    /** The number of processes of a service that were started, including ended ones. */
    public int replicasOf(StackPart service) {
        return apps.count(service);
    }

    /** Sends a signal, such as the one that freezes a process. */
    public void signal(StackPart part, int replica, Signal signal) {
        signal.sendTo(pid(part, replica));
    }

    /** The exit code of a process. */
    public int exitCode(StackPart part, int replica) {
        return members.child(new Member(part, replica)).exitCode();
    }

    /** A bearer token of the sign-in server for this role, valid for eight hours. */
    public String token(String role) {
        return environment.signIn().token(role);
    }

    /** The database, with superuser access. */
    public PostgresProcess postgres() {
        return environment.postgres();
    }

    /** The object store, with its keys. */
    public ObjectStore objectStore() {
        return environment.objectStore();
    }

    public String kafkaBootstrapServers() {
        return environment.kafka().bootstrapServers();
    }

    /** The environment of a service's first replica. */
    public Map<String, String> environmentOf(StackPart service) {
        return environment.of(
                service, ports.of(service), apps.managementAddress(service, 0).getPort());
    }

    public Ports ports() {
        return ports;
    }

    public StackPaths paths() {
        return paths;
    }

    public StackPlan plan() {
        return plan;
    }

    /** Stops everything in reverse order; the second call does nothing. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
