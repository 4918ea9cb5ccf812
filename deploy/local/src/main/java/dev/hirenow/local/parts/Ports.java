package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;

import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.PortHolder;

/**
 * The ports of the parts: on the loopback address, except for HTTPS.
 *
 * @param byPart a port for each part; 0 until {@link #chosen} has found a free one
 * @param management the management port of each of our own packages, also 0 until then
 */
public record Ports(Map<StackPart, Integer> byPart, Map<StackPart, Integer> management) {
    private static final int HIGHEST = 65_535;
    // Below Linux's ephemeral port range, so that no outgoing connection can take such a port in the
    // meantime.
    private static final int FREE_FROM = 20_000;
    private static final int FREE_TO = 32_000;
    private static final int MANAGEMENT_ABOVE = 1_000;

    public Ports {
        byPart = Map.copyOf(byPart);
        management = Map.copyOf(management);
    }

    /** The documented ports: 8081 to 8090, and 8443; 9081 to 9085 for management. */
    public static Ports usual() {
        return each(StackPart::defaultPort);
    }

    /** Ports that are free when the stack starts. */
    public static Ports free() {
        return each(_ -> 0);
    }

    private static Ports each(ToIntFunction<StackPart> choice) {
        Ports ports = new Ports(Map.of(), Map.of());
        for (StackPart part : StackPart.values()) {
            ports = ports.with(part, choice.applyAsInt(part));
        }
        return ports;
    }

    /**
     * These ports, overridden by settings such as {@code upload=9001}, separated by commas.
     *
     * @throws LauncherFailure if a setting is invalid
     */
    public Ports with(String settings) {
        Ports changed = this;
        for (String setting : settings.split(",")) {
            String[] sides = setting.strip().split("=", 2);
            StackPart part = StackPart.named(sides[0])
                    .orElseThrow(() -> new LauncherFailure(
                            "there is no part '" + sides[0] + "'; the parts are " + StackPart.labels()));
            changed = changed.with(part, number(setting, sides.length == 2 ? sides[1] : ""));
        }
        return changed;
    }

    /** These ports with another port for a part, and its management port a thousand above. */
    public Ports with(StackPart part, int port) {
        Map<StackPart, Integer> changed = new HashMap<>(byPart);
        changed.put(part, port);
        Map<StackPart, Integer> managed = new HashMap<>(management);
        if (part.module().isPresent()) {
            managed.put(part, port == 0 || port + MANAGEMENT_ABOVE > HIGHEST ? 0 : port + MANAGEMENT_ABOVE);
        }
        return new Ports(changed, managed);
    }

    public int of(StackPart part) {
        return byPart.getOrDefault(part, 0);
    }

    /** The management port of one of our own packages; 0 until {@link #chosen} has found a free one. */
    public int managementOf(StackPart part) {
        return management.getOrDefault(part, 0);
    }

    /** These ports with a free port in place of each 0 and of each management port that is in use. */
    public Ports chosen() {
        Map<StackPart, Integer> chosen = new HashMap<>(byPart);
        Map<StackPart, Integer> managed = new HashMap<>(management);
        Set<Integer> taken = taken();
        chosen.replaceAll((_, port) -> port == 0 ? freePort(taken) : port);
        managed.replaceAll((_, port) -> port == 0 || busy(port) ? freePort(taken) : port);
        return new Ports(chosen, managed);
    }

    /** All ports. */
    public Set<Integer> taken() {
        Set<Integer> taken = new HashSet<>(byPart.values());
        taken.addAll(management.values());
        return taken;
    }

    /**
     * Free ports from one of several equal shares of the range, so that stacks that start concurrently do not
     * choose the same ones.
     *
     * @param share index of the share, from 0
     * @param shares number of shares
     */
    public static Ports freeOf(int share, int shares) {
        int width = (FREE_TO - FREE_FROM) / shares;
        int from = FREE_FROM + share * width;
        Set<Integer> taken = new HashSet<>();
        Map<StackPart, Integer> free = new HashMap<>();
        Map<StackPart, Integer> managed = new HashMap<>();
        for (StackPart part : StackPart.values()) {
            free.put(part, freePort(taken, from, from + width));
            if (part.module().isPresent()) {
                managed.put(part, freePort(taken, from, from + width));
            }
        }
        return new Ports(free, managed);
    }

    /** A free port that is not in {@code taken}; adds it to {@code taken}. */
    public static int freePort(Set<Integer> taken) {
        return freePort(taken, FREE_FROM, FREE_TO);
    }

    private static int freePort(Set<Integer> taken, int from, int to) {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(from, to);
            if (!taken.contains(port) && !busy(port)) {
                taken.add(port);
                return port;
            }
        }
    }

    /**
     * Checks that the ports of these parts are free.
     *
     * @throws LauncherFailure that names the port, the process that uses it, and how to fix it
     */
    public void requireFree(List<StackPart> parts) {
        parts.stream().filter(part -> busy(of(part))).findFirst().ifPresent(part -> {
            throw new LauncherFailure(busyMessage(part, of(part)));
        });
    }

    /** The message for a port that is in use. */
    public static String busyMessage(StackPart part, int port) {
        String holder = PortHolder.of(port)
                .map(found -> "process " + found.pid() + " (" + found.command() + ")")
                .orElse("another process");
        return "port " + port + " (" + part.label() + ") is in use by " + holder
                + "; stop that, or choose another port: --port " + part.label() + "=" + (port + 1_000);
    }

    /** Whether a process listens on the port. */
    public static boolean busy(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Uses the same socket option as the parts, so a port with connections in TIME_WAIT counts as
            // free.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int number(String setting, String digits) {
        try {
            int port = Integer.parseInt(digits.strip());
            if (port >= 0 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // The error is reported below.
        }
        throw new LauncherFailure("'" + setting.strip() + "' is not a port setting; use for example upload=9001");
    }
}
