package dev.hirenow.local.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.hirenow.local.Console;
import dev.hirenow.local.faults.Failpoint;
import dev.hirenow.local.faults.FailpointInjector;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.process.Signal;
import dev.hirenow.local.stack.Stack;

/** Injects one random fault after the other; the same seed selects the same faults. */
final class FaultInjector {
    private static final int LONGEST_PAUSE_MS = 5_000;
    private static final int LONGEST_OUTAGE_MS = 20_000;

    private final Stack stack;
    private final Console console;
    private final RandomGenerator chance;
    private final Duration lease;
    private final FailpointInjector failpoints;
    private final ProviderScript providers;
    private final PoisonRecords poison;
    private final List<String> badEnds = new ArrayList<>();
    private int faults;
    private int stops;

    FaultInjector(
            Stack stack, Console console, RandomGenerator chance, Duration lease, AcknowledgementLog acknowledgements) {
        this.stack = stack;
        this.console = console;
        this.chance = chance;
        this.lease = lease;
        this.failpoints = new FailpointInjector(stack);
        this.providers = new ProviderScript(stack);
        this.poison = new PoisonRecords(stack, acknowledgements);
    }

    private enum Fault {
        KILL,
        FAILPOINT,
        FREEZE,
        ROLL_OUT,
        DATABASE_RESTART,
        DATABASE_DISCONNECT,
        BROKER_AWAY,
        OBJECTS_AWAY,
        PROVIDER_TROUBLE,
        POISON
    }

    /** Runs until then; afterwards every process runs again. */
    void until(Instant end) {
        while (Instant.now().isBefore(end)) {
            pause(LONGEST_PAUSE_MS);
            strike(Fault.values()[chance.nextInt(Fault.values().length)]);
            startWhatIsDown();
        }
    }

    /** The number of faults so far. */
    int faults() {
        return faults;
    }

    /** How many times a process was stopped gracefully. */
    int stops() {
        return stops;
    }

    /** Processes that were stopped gracefully but exited with another code than 0. */
    List<String> badEnds() {
        return badEnds;
    }

    private void stopGracefully(StackPart service, int replica) {
        stack.stop(service, replica);
        stops++;
        if (stack.exitCode(service, replica) != 0) {
            badEnds.add(service + " " + replica + " ended with " + stack.exitCode(service, replica));
        }
    }

    private void strike(Fault fault) {
        StackPart service = StackPart.SERVICES.get(chance.nextInt(StackPart.SERVICES.size()));
        int replica = chance.nextInt(stack.replicasOf(service));
        faults++;
        switch (fault) {
            case KILL -> {
                say(fault, service + " " + replica);
                stack.kill(service, replica);
                pause(LONGEST_PAUSE_MS);
            }
            case FAILPOINT -> failpoint();
            case FREEZE -> freeze(service, replica);
            case ROLL_OUT -> {
                say(fault, service + " " + replica);
                stopGracefully(service, replica);
            }
            case DATABASE_RESTART -> {
                say(fault, "");
                stack.restart(StackPart.POSTGRESQL, 0);
            }
            case DATABASE_DISCONNECT -> disconnect(service);
            case BROKER_AWAY -> away(StackPart.KAFKA);
            case OBJECTS_AWAY -> away(StackPart.OBJECT_STORE);
            case PROVIDER_TROUBLE -> say(fault, providers.trouble(chance));
            case POISON -> say(fault, poison.drop(chance));
        }
    }

    private void failpoint() {
        Failpoint point = Failpoint.values()[chance.nextInt(Failpoint.values().length)];
        List<StackPart> services = point.services();
        StackPart service = services.get(chance.nextInt(services.size()));
        say(Fault.FAILPOINT, point + " in " + service);
        failpoints.arm(point, service, 0);
        Instant patience = Instant.now().plusMillis(LONGEST_OUTAGE_MS);
        while (stack.alive(service, 0) && Instant.now().isBefore(patience)) {
            Pause.of(Duration.ofMillis(100));
        }
        if (stack.alive(service, 0)) {
            // The service did not reach the failpoint; an armed failpoint must not fire while the run is
            // being verified.
            stack.kill(service, 0);
        }
    }

    private void freeze(StackPart service, int replica) {
        say(Fault.FREEZE, service + " " + replica);
        stack.signal(service, replica, Signal.STOP);
        Pause.of(lease.multipliedBy(2));
        stack.signal(service, replica, Signal.CONT);
    }

    private void disconnect(StackPart service) {
        say(Fault.DATABASE_DISCONNECT, service.toString());
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                    + service.label() + "_app'");
        } catch (SQLException e) {
            console.say("      the database did not answer: " + e.getMessage());
        }
    }

    private void away(StackPart part) {
        say(part == StackPart.KAFKA ? Fault.BROKER_AWAY : Fault.OBJECTS_AWAY, "");
        stack.kill(part, 0);
        pause(LONGEST_OUTAGE_MS);
        stack.restart(part, 0);
    }

    private void startWhatIsDown() {
        for (StackPart service : StackPart.SERVICES) {
            for (int replica = 0; replica < stack.replicasOf(service); replica++) {
                if (!stack.alive(service, replica)) {
                    stack.restart(service, replica);
                }
            }
        }
    }

    private void say(Fault fault, String what) {
        console.say("%5d s  %s %s".formatted(console.seconds(), fault, what));
    }

    private void pause(int longestMs) {
        Pause.of(Duration.ofMillis(chance.nextInt(longestMs)));
    }
}
