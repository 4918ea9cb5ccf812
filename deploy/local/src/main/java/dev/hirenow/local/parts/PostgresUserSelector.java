package dev.hirenow.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.local.files.FileOwner;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.RunAs;
import dev.hirenow.local.process.TrialCommand;

/**
 * Chooses the user that PostgreSQL runs as, because it refuses root. Which way from root to another user works
 * depends on the machine: containers refuse user namespaces, a user namespace cannot enter a project that belongs
 * to another user, and an ordinary user cannot enter {@code /root}. So each way is tried in the actual folder until
 * one works.
 */
public final class PostgresUserSelector {
    private static final String NOBODY = "nobody";
    private static final int FIELD_UID = 2;
    private static final int FIELD_GID = 3;

    private PostgresUserSelector() {}

    /**
     * The user to start it as.
     *
     * @param stack the folder that contains, or will contain, PostgreSQL's data folder
     * @param program the server, or {@code true} if it is not unpacked yet
     * @throws LauncherFailure with the reason for each way if none works
     */
    public static RunAs choose(Path stack, Path program) {
        Map<RunAs, String> refused = new LinkedHashMap<>();
        for (RunAs way : ways()) {
            Optional<String> refusal = refusal(way, stack, program);
            if (refusal.isEmpty()) {
                return way;
            }
            refused.put(way, refusal.orElseThrow());
        }
        throw new LauncherFailure("PostgreSQL cannot write to " + stack + " as "
                + refused.entrySet().stream()
                        .map(entry -> entry.getKey().label() + " (" + entry.getValue() + ")")
                        .collect(Collectors.joining(", nor as "))
                + "; " + advice());
    }

    /** All possible ways on such a machine, most common first. */
    static List<RunAs> ways() {
        if (!FileOwner.isRoot()) {
            return List.of(RunAs.CALLER);
        }
        List<RunAs> ways = new ArrayList<>(List.of(new RunAs.UserNamespace()));
        nobody(false).ifPresent(ways::add);
        nobody(true).ifPresent(ways::add);
        return List.copyOf(ways);
    }

    /** Why this way does not work; empty if a program started that way can read a file in the folder. */
    static Optional<String> refusal(RunAs way, Path stack, Path program) {
        Path probe = StackPaths.made(stack)
                .resolve("probe-of-" + ProcessHandle.current().pid());
        try {
            StackPaths.madePrivate(probe);
            if (way.fileOwner().isPresent()) {
                FileOwner.change(probe, way.fileOwner().getAsInt());
            }
            if (!keepsOwnersAndPermissions(way, probe)) {
                return Optional.of("its file system does not keep owners and permissions of files");
            }
            List<String> command = new ArrayList<>(way.prefix());
            // To print a setting, the server checks its user and its files, and exits.
            command.addAll(List.of(
                    "sh",
                    "-c",
                    ": >\"$1/postgresql.conf\" && \"$0\" -D \"$1\" -C port",
                    program.toString(),
                    probe.toString()));
            return TrialCommand.refusal(command);
        } catch (IOException e) {
            return Optional.of(e.toString());
        } finally {
            delete(probe);
        }
    }

    /**
     * Windows drives under WSL accept changes of permissions without effect, but PostgreSQL requires a private
     * folder.
     */
    private static boolean keepsOwnersAndPermissions(RunAs way, Path probe) throws IOException {
        return Files.getPosixFilePermissions(probe).equals(PosixFilePermissions.fromString("rwx------"))
                && (way.fileOwner().isEmpty()
                        || FileOwner.of(probe) == way.fileOwner().getAsInt());
    }

    private static String advice() {
        return FileOwner.isRoot()
                ? "start it as an ordinary user, allow user namespaces, or install setpriv (in the package util-linux)"
                : "the folder has to belong to you, on a file system of Linux that programs may be started from";
    }

    // initdb looks its user up by id, so the machine must know that user.
    private static Optional<RunAs> nobody(boolean opensAnyFolder) {
        try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
            return users.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > FIELD_GID && fields[0].equals(NOBODY))
                    .findFirst()
                    .map(fields -> new RunAs.OtherUser(
                            NOBODY,
                            Integer.parseInt(fields[FIELD_UID]),
                            Integer.parseInt(fields[FIELD_GID]),
                            opensAnyFolder));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path probe) {
        try {
            Files.deleteIfExists(probe.resolve("postgresql.conf"));
            Files.deleteIfExists(probe);
        } catch (IOException e) {
            // An empty folder in the stack's own folder does no harm.
        }
    }
}
