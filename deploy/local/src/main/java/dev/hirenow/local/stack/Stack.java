package dev.hirenow.local.stack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.ObjectStore;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.Postgres;
import dev.hirenow.local.parts.Secrets;
import dev.hirenow.local.parts.SecureDoor;
import dev.hirenow.local.process.Child;
import dev.hirenow.local.process.Program;
import dev.hirenow.local.process.Signal;
import dev.hirenow.local.stack.Members.Member;

/**
 * The whole system as processes of this machine: database, broker, object store, sign-in, sandbox and the services from
 * their production packages, all on the loopback address.
 *
 * <pre>{@code
 * try (Stack stack = Stack.start(Plan.in(folder).withPorts(Ports.free()), Progress.SILENT)) {
 *     stack.kill(Part.ANALYSIS, 0);
 *     stack.restart(Part.ANALYSIS, 0);
 * }
 * }</pre>
 */
public final class Stack implements AutoCloseable {
    private static final Duration TO_END = Duration.ofSeconds(20);
    // Writing an ahead-of-time cache takes ten seconds of processor time for each package.
    private static final Duration TO_END_AFTER_LEARNING = Duration.ofSeconds(180);

    private final Plan plan;
    private final Layout layout;
    private final Ports ports;
    private final Environment environment;
    private final Members members;
    private final Apps apps;
    private final Lifecycle lifecycle;

    private Stack(Plan plan, Layout layout, DataFolder folder, Ports ports, Progress progress) {
        this.plan = plan;
        this.layout = layout;
        this.ports = ports;
        this.environment = Environment.of(layout, plan, ports, Secrets.in(layout.data()));
        this.members = new Members(layout.run(), progress, plan.learning() ? TO_END_AFTER_LEARNING : TO_END);
        this.apps = new Apps(plan, layout, ports, environment, members);
        this.lifecycle = new Lifecycle(environment, members, apps, folder, progress);
    }

    /**
     * Starts everything and returns when all of it is ready.
     *
     * @throws dev.hirenow.local.process.Failure with one clear cause; nothing is left running then
     */
    public static Stack start(Plan plan, Progress progress) {
        Layout layout = Layout.of(plan.data());
        DataFolder folder = DataFolder.take(layout);
        try {
            int orphans = folder.stopOrphans();
            if (orphans > 0) {
                progress.done("stopped " + orphans + " processes that an earlier run had left behind");
            }
            if (plan.fresh()) {
                folder.empty();
            }
            folder.turnLogsOver();
            Ports ports = plan.ports().chosen();
            ports.requireFree(plan.listening());
            Stack stack = new Stack(plan, layout, folder, ports, progress);
            stack.lifecycle.start();
            return stack;
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Where a part answers. */
    public URI address(Part part) {
        return address(part, 0);
    }

    public URI address(Part part, int replica) {
        return apps.address(part, replica);
    }

    /** Where a service or the sandbox tells its health, its figures and its OpenAPI document. */
    public URI managementAddress(Part part) {
        return managementAddress(part, 0);
    }

    public URI managementAddress(Part part, int replica) {
        return apps.managementAddress(part, replica);
    }

    /** The way in over HTTPS, where there is one. */
    public Optional<SecureDoor> door() {
        return environment.door();
    }

    /** Where browsers find a part's pages. */
    public URI addressForBrowsers(Part part) {
        return door().map(SecureDoor::address).orElseGet(() -> address(part));
    }

    /** The number of a replica's process. */
    public long pid(Part part, int replica) {
        return members.child(new Member(part, replica)).pid();
    }

    public boolean alive(Part part, int replica) {
        return members.child(new Member(part, replica)).alive();
    }

    public Path log(Part part, int replica) {
        return members.child(new Member(part, replica)).program().log();
    }

    /** The name and number of each process, for measuring. */
    public Map<String, Long> pids() {
        Map<String, Long> pids = new HashMap<>();
        members.all().values().forEach(child -> pids.put(child.program().name(), child.pid()));
        return pids;
    }

    /** Ends a process with SIGKILL, as a power cut would. */
    public void kill(Part part, int replica) {
        members.child(new Member(part, replica)).kill();
    }

    /** Ends a process in order, as a roll-out does. */
    public void stop(Part part, int replica) {
        Child child = members.child(new Member(part, replica));
        child.askToEnd();
        child.awaitEnd(TO_END);
    }

    /** Starts a process again that was killed or stopped, on the same port, and waits until it is ready. */
    public void restart(Part part, int replica) {
        Member member = new Member(part, replica);
        Child child = members.child(member);
        if (child.alive()) {
            stop(part, replica);
        }
        // PostgreSQL's own lock file has to be looked after again.
        Program program = part == Part.POSTGRESQL ? environment.postgres().program() : child.program();
        members.launch(part, replica, program);
        members.awaitReady(List.of(member));
    }

    /**
     * Starts one more process of a service beside those that run, as scaling up does, and waits until it is ready.
     *
     * @return its number
     */
    public int addReplica(Part service) {
        return apps.add(service);
    }

    /** How many processes of a service were started, those that ended meanwhile included. */
    public int replicasOf(Part service) {
        return apps.count(service);
    }

    /** Sends a signal, such as the one that freezes a process. */
    public void signal(Part part, int replica, Signal signal) {
        signal.sendTo(pid(part, replica));
    }

    /** The code with which a process ended. */
    public int exitCode(Part part, int replica) {
        return members.child(new Member(part, replica)).exitCode();
    }

    /** A bearer token of the sign-in server for this role, good for eight hours. */
    public String token(String role) {
        return environment.signIn().token(role);
    }

    /** The database, with its superuser. */
    public Postgres postgres() {
        return environment.postgres();
    }

    /** The object store, with its keys. */
    public ObjectStore objectStore() {
        return environment.objectStore();
    }

    public String kafkaBootstrapServers() {
        return environment.kafka().bootstrapServers();
    }

    /** The environment with which a service's first replica runs. */
    public Map<String, String> environmentOf(Part service) {
        return environment.of(
                service, ports.of(service), apps.managementAddress(service, 0).getPort());
    }

    public Ports ports() {
        return ports;
    }

    public Layout layout() {
        return layout;
    }

    public Plan plan() {
        return plan;
    }

    /** Stops everything in reverse order; does nothing the second time. */
    @Override
    public void close() {
        lifecycle.close();
    }
}
