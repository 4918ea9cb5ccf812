package dev.hirenow.local.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.hirenow.local.parts.AotCache;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.QuarkusApp;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.StackProcesses.Member;

/** The processes that run our own packages: the services with their replicas, and the sandbox. */
final class AppProcesses {
    private final StackPlan plan;
    private final StackPaths paths;
    private final Ports ports;
    private final ServiceEnvironment environment;
    private final StackProcesses members;
    private final Map<Member, Integer> portOfMember = new HashMap<>();
    private final Map<Member, Integer> managementPortOfMember = new HashMap<>();

    AppProcesses(
            StackPlan plan, StackPaths paths, Ports ports, ServiceEnvironment environment, StackProcesses members) {
        this.plan = plan;
        this.paths = paths;
        this.ports = ports;
        this.environment = environment;
        this.members = members;
    }

    /**
     * Starts the sandbox, if the plan contains it, without waiting: it needs no store, and loads its speech models
     * meanwhile.
     */
    void launchSandbox() {
        if (plan.sandbox()) {
            launch(new Member(StackPart.SANDBOX, 0));
        }
    }

    /** Starts the services of the plan, and waits until they and the sandbox are ready. */
    void start() {
        List<Member> wanted = new ArrayList<>();
        for (StackPart service : plan.services()) {
            for (int replica = 0; replica < plan.replicasOf(service); replica++) {
                wanted.add(new Member(service, replica));
            }
        }
        wanted.forEach(this::launch);
        if (plan.sandbox()) {
            wanted.add(new Member(StackPart.SANDBOX, 0));
        }
        members.awaitReady(wanted);
    }

    /** Starts another process of a service and returns its index. */
    int add(StackPart service) {
        int replica = count(service);
        Member added = new Member(service, replica);
        launch(added);
        members.awaitReady(List.of(added));
        return replica;
    }

    /** The number of processes of a service that were started, including ended ones. */
    int count(StackPart service) {
        return (int) members.all().keySet().stream()
                .filter(member -> member.part() == service)
                .count();
    }

    URI address(StackPart part, int replica) {
        return URI.create("http://127.0.0.1:" + portOf(new Member(part, replica)));
    }

    URI managementAddress(StackPart part, int replica) {
        return URI.create("http://127.0.0.1:" + managementPortOf(new Member(part, replica)));
    }

    /** Whether processes will write an ahead-of-time cache on exit, which makes stopping slower. */
    boolean learning() {
        return members.all().keySet().stream()
                .filter(member -> member.part().module().isPresent())
                .anyMatch(member -> app(member).learnsNow());
    }

    /** Call after all have stopped gracefully: keeps their caches for the next start. */
    void keepWhatWasLearned() {
        if (plan.learning()) {
            members.all().keySet().stream()
                    .filter(member -> member.part().module().isPresent() && member.replica() == 0)
                    .flatMap(member -> app(member).aotCache().stream())
                    .forEach(AotCache::keep);
        }
    }

    private void launch(Member member) {
        members.launch(
                member.part(),
                member.replica(),
                app(member).program(environment.of(member.part(), portOf(member), managementPortOf(member))));
    }

    private QuarkusApp app(Member member) {
        return new QuarkusApp(
                paths,
                member.part(),
                member.replica(),
                portOf(member),
                managementPortOf(member),
                plan.heapOf(member.part()),
                plan.learning() && member.replica() == 0 && member.part().isService(),
                plan.executableOf(member.part()));
    }

    private synchronized int portOf(Member member) {
        return portOfMember.computeIfAbsent(
                member, wanted -> wanted.replica() == 0 ? ports.of(wanted.part()) : Ports.freePort(taken()));
    }

    private synchronized int managementPortOf(Member member) {
        return managementPortOfMember.computeIfAbsent(
                member, wanted -> wanted.replica() == 0 ? ports.managementOf(wanted.part()) : Ports.freePort(taken()));
    }

    private Set<Integer> taken() {
        Set<Integer> taken = ports.taken();
        taken.addAll(portOfMember.values());
        taken.addAll(managementPortOfMember.values());
        return taken;
    }
}
