package dev.hirenow.local.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import dev.hirenow.common.facts.MediaObject;
import dev.hirenow.local.Console;
import dev.hirenow.local.demo.DemoInterviewData;
import dev.hirenow.local.files.Sha256;
import dev.hirenow.local.parts.ObjectStore;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.process.Pause;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

/**
 * {@code ./hirenow seed}: adds generated interviews to the data of {@code up}, to try the reviewers' pages with as many
 * as after months of use. It starts the results service on free ports, without the others, and stops it.
 */
public final class SeedCommand {

    private static final int BATCH = 500;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(2);
    private static final String LEFT = "select count(*) from results.report_outdated";

    private final SeedOptions options;
    private final ProgressListener progress;

    private SeedCommand(SeedOptions options, ProgressListener progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Runs the command.
     *
     * @param words the command-line words after {@code seed}
     * @return the exit code
     * @throws LauncherFailure if an option is wrong, {@code up} is running, or the service does not list them
     */
    public static int run(List<String> words, Console console) {
        return new SeedCommand(SeedOptions.of(words), console).run(console);
    }

    private int run(Console console) {
        StackPlan plan = StackPlan.in(StackPaths.findProject().resolve(".hirenow/up"))
                .withPorts(Ports.free())
                .withServices(List.of(StackPart.RESULTS))
                .withoutSandbox();
        try (Stack stack = Stack.start(plan, console)) {
            fill(stack);
        }
        console.say("");
        console.say("The list of %s has %,d generated interviews; ./hirenow up shows them."
                .formatted(options.organisation(), options.interviews()));
        return 0;
    }

    /**
     * Adds interviews to a running stack, and restarts its results service.
     *
     * @throws LauncherFailure if the service does not list them
     */
    public static void fill(Stack stack, int interviews, String organisation, ProgressListener progress) {
        new SeedCommand(new SeedOptions(interviews, organisation), progress).fill(stack);
    }

    private void fill(Stack stack) {
        try (Connection connection = stack.postgres().connect(PostgresProcess.DATABASE)) {
            write(stack);
            // The service computes lines that were not computed by its own rules when it starts.
            stack.restart(StackPart.RESULTS, 0);
            awaitLines(stack, connection);
        } catch (SQLException e) {
            throw new LauncherFailure("the database reported: " + e.getMessage());
        }
    }

    private void write(Stack stack) throws SQLException {
        MediaObject recording = storeRecording(stack.paths());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        try (GeneratedRows rows = new GeneratedRows(stack.postgres().connect(PostgresProcess.DATABASE))) {
            for (int number = 1; number <= options.interviews(); number++) {
                rows.add(new GeneratedInterview(number, options.organisation(), recording, now).facts());
                if (number % BATCH == 0 || number == options.interviews()) {
                    rows.store();
                    progress.now("%,d of %,d interviews written".formatted(number, options.interviews()));
                }
            }
        }
    }

    /** Puts the recording that all answers play into the store's folder. */
    private MediaObject storeRecording(StackPaths paths) {
        DemoInterviewData.Answer answer = DemoInterviewData.answers().getFirst();
        String key = options.organisation() + "/seed/" + answer.file();
        Path file = paths.dataOf("s3").resolve(ObjectStore.BUCKET).resolve(key);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, answer.bytes());
        } catch (IOException e) {
            throw new LauncherFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
        return new MediaObject(
                ObjectStore.BUCKET, key, answer.bytes().length, answer.contentType(), Sha256.hex(answer.bytes()));
    }

    private void awaitLines(Stack stack, Connection connection) throws SQLException {
        long before = Long.MAX_VALUE;
        Instant lastProgress = Instant.now();
        for (long left = left(connection); left > 0; left = left(connection)) {
            progress.now("%,d lines of the list are still to be computed".formatted(left));
            if (left < before) {
                before = left;
                lastProgress = Instant.now();
            } else if (lastProgress.plus(LONGEST_STANDSTILL).isBefore(Instant.now())) {
                throw new LauncherFailure(
                        "the results service computed no line for %d seconds".formatted(LONGEST_STANDSTILL.toSeconds()),
                        stack.log(StackPart.RESULTS, 0));
            }
            Pause.of(LOOK_EVERY);
        }
    }

    private static long left(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LEFT)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
