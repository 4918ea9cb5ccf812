package dev.hirenow.local.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.hirenow.local.process.LauncherFailure;

/**
 * {@code ./hirenow import}: imports finished interviews from the old application; a repeated run imports new ones
 * only.
 */
public final class ImportCommand {

    private final ImportOptions options;
    private final Consumer<String> console;
    private int taken;
    private int known;
    private int left;
    private final Map<String, Path> objects = new TreeMap<>();

    private ImportCommand(ImportOptions options, Consumer<String> console) {
        this.options = options;
        this.console = console;
    }

    /**
     * Runs the import.
     *
     * @param words the command-line words after {@code import}
     * @param env addresses and credentials of the databases
     * @return 0 if everything was imported, 2 if something was skipped
     */
    public static int run(List<String> words, Map<String, String> env, Consumer<String> console) {
        return new ImportCommand(ImportOptions.of(words, env), console).run();
    }

    private int run() {
        try (Connection from = open(options.from());
                Connection to = open(options.to())) {
            OldSchemaMapping mapping = OldSchemaMapping.with(options.mapping());
            NewSystemWriter target = new NewSystemWriter(to);
            for (OldInterview interview : new OldSystemReader(from, mapping).interviews()) {
                take(interview, target);
            }
            list();
        } catch (SQLException e) {
            throw new LauncherFailure("the database reported: " + e.getMessage());
        } catch (IOException e) {
            throw new LauncherFailure("cannot write " + options.objects() + ": " + e.getMessage());
        }
        console.accept("");
        console.accept("%s %d interviews, %d were there already, %d left out"
                .formatted(options.dryRun() ? "Would take" : "Took", taken, known, left));
        return left == 0 ? 0 : 2;
    }

    private static Connection open(ImportOptions.Account account) throws SQLException {
        return DriverManager.getConnection(account.url(), account.user(), account.password());
    }

    private void take(OldInterview old, NewSystemWriter target) throws SQLException {
        InterviewConverter rules = new InterviewConverter(
                options.organisation(),
                options.bucket(),
                options.language(),
                options.keptFor(),
                Instant.now(),
                new OldRecordingFolder(options.media()));
        switch (rules.of(old)) {
            case InterviewConverter.Outcome.Leave(String reason) -> leave(old, reason);
            case InterviewConverter.Outcome.Take(ConvertedInterview found) -> take(old, found, target);
        }
    }

    private void take(OldInterview old, ConvertedInterview found, NewSystemWriter target) throws SQLException {
        switch (options.dryRun() ? target.look(found) : target.write(found)) {
            case NEW -> {
                taken++;
                found.losses().forEach(loss -> console.accept("interview " + old.id() + ", " + loss));
            }
            case KNOWN -> known++;
            case ERASED -> {
                leave(old, "was erased here");
                return;
            }
        }
        objects.putAll(found.objects());
    }

    private void leave(OldInterview old, String reason) {
        left++;
        console.accept("interview " + old.id() + " " + reason);
    }

    // Another tool copies the objects, because the import has no credentials for the store.
    private void list() throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(options.objects())) {
            for (Map.Entry<String, Path> object : objects.entrySet()) {
                file.write(object.getValue() + "\t" + options.bucket() + "/" + object.getKey());
                file.newLine();
            }
        }
        console.accept(options.objects() + " maps recordings to object keys");
    }
}
