package dev.hirenow.local;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;

/**
 * The parsed command line.
 *
 * @param command the command
 * @param ports port settings such as {@code upload=9001}
 * @param replicas processes per service, if not one
 * @param without services that are left out
 * @param natives services that run as native executables
 * @param fresh whether to delete the data of earlier runs
 * @param real whether to use the real providers
 * @param partsOnly whether to leave out all services and the sandbox
 * @param tls whether to accept other devices over HTTPS
 * @param interview the interview to report on
 * @param minutes how long chaos runs
 * @param seed selects the faults of chaos; empty for a random seed
 * @param names the words after the command, such as {@code list}
 */
record Arguments(
        String command,
        List<String> ports,
        Map<StackPart, Integer> replicas,
        Set<StackPart> without,
        Set<StackPart> natives,
        boolean fresh,
        boolean real,
        boolean partsOnly,
        boolean tls,
        Optional<String> interview,
        int minutes,
        OptionalLong seed,
        List<String> names) {
    private static final String DEAD_LETTERS = "dead-letters";
    private static final int MOST_REPLICAS = 20;
    private static final int USUAL_MINUTES = 10;
    private static final int MOST_MINUTES = 24 * 60;

    Arguments {
        ports = List.copyOf(ports);
        replicas = Map.copyOf(replicas);
        without = Set.copyOf(without);
        natives = Set.copyOf(natives);
        names = List.copyOf(names);
    }

    /**
     * Parses a command line.
     *
     * @throws LauncherFailure if it is invalid
     */
    static Arguments parse(String... words) {
        Reading reading = new Reading(List.of(words).iterator());
        return reading.whole();
    }

    /** The given ports, overridden by {@code HIRENOW_LOCAL_PORTS} and then by the command line. */
    Ports applyTo(Ports given, Map<String, String> env) {
        Ports result = given;
        String fromEnvironment = env.getOrDefault("HIRENOW_LOCAL_PORTS", "");
        if (!fromEnvironment.isBlank()) {
            result = result.with(fromEnvironment);
        }
        for (String setting : ports) {
            result = result.with(setting);
        }
        return result;
    }

    /** The services to start. */
    List<StackPart> services() {
        return partsOnly
                ? List.of()
                : StackPart.SERVICES.stream()
                        .filter(part -> !without.contains(part))
                        .toList();
    }

    private static final class Reading {
        private final Iterator<String> words;
        private final List<String> ports = new ArrayList<>();
        private final Map<StackPart, Integer> replicas = new EnumMap<>(StackPart.class);
        private final Set<StackPart> without = EnumSet.noneOf(StackPart.class);
        private final Set<StackPart> natives = EnumSet.noneOf(StackPart.class);
        private boolean fresh;
        private boolean real;
        private boolean partsOnly;
        private boolean tls;
        private Optional<String> interview = Optional.empty();
        private int minutes = USUAL_MINUTES;
        private OptionalLong seed = OptionalLong.empty();
        private final List<String> names = new ArrayList<>();

        Reading(Iterator<String> words) {
            this.words = words;
        }

        Arguments whole() {
            String command = words.hasNext() ? words.next() : "help";
            while (words.hasNext()) {
                String word = words.next();
                if (command.equals(DEAD_LETTERS) && !word.startsWith("--")) {
                    names.add(word);
                } else {
                    option(word);
                }
            }
            return new Arguments(
                    command, ports, replicas, without, natives, fresh, real, partsOnly, tls, interview, minutes, seed,
                    names);
        }

        private void option(String word) {
            String[] sides = word.split("=", 2);
            switch (sides[0]) {
                case "--fresh" -> fresh = true;
                case "--real" -> real = true;
                case "--parts-only" -> partsOnly = true;
                case "--tls" -> tls = true;
                case "--port" -> ports.add(value(sides));
                case "--replicas" -> readReplicas(value(sides));
                case "--without" -> without.add(service(value(sides)));
                case "--native" -> List.of(value(sides).split(",")).forEach(label -> natives.add(service(label)));
                case "--minutes" -> minutes = (int) number(sides, 1, MOST_MINUTES);
                case "--seed" -> seed = OptionalLong.of(number(sides, Long.MIN_VALUE, Long.MAX_VALUE));
                case "--interview" -> interview = Optional.of(value(sides));
                default -> throw new LauncherFailure("unknown option " + word + "; see ./hirenow help");
            }
        }

        private String value(String[] sides) {
            if (sides.length == 2) {
                return sides[1];
            }
            if (words.hasNext()) {
                return words.next();
            }
            throw new LauncherFailure(sides[0] + " needs a value; see ./hirenow help");
        }

        private long number(String[] sides, long least, long most) {
            String value = value(sides);
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // The error is reported below.
            }
            throw new LauncherFailure("'" + value + "' is not a valid value for " + sides[0]);
        }

        private void readReplicas(String setting) {
            for (String one : setting.split(",")) {
                String[] sides = one.split("=", 2);
                try {
                    int count = Integer.parseInt(sides.length == 2 ? sides[1] : "");
                    if (count >= 1 && count <= MOST_REPLICAS) {
                        replicas.put(service(sides[0]), count);
                        continue;
                    }
                } catch (NumberFormatException e) {
                    // The error is reported below.
                }
                throw new LauncherFailure("'" + one + "' is not a number of replicas; use, for example, analysis=3");
            }
        }

        private static StackPart service(String label) {
            return StackPart.named(label)
                    .filter(StackPart::isService)
                    .orElseThrow(() -> new LauncherFailure(
                            "unknown service '" + label + "'; use upload, transcription, analysis or results"));
        }
    }
}
