package dev.hirenow.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.process.LauncherFailure;

/** Measures what the machine can do without this system, in the same run, as a reference for all other figures. */
final class MachineBaselineScenario implements Scenario {
    private static final int COMMITS = 2_000;
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final int ENCODINGS = 5;

    @Override
    public List<ReportSection> run(Setting setting) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        setting.console().now("commits");
        figures.put("commits of one row per second, one connection, fsync on", "%.0f".formatted(commits(setting)));
        setting.console().now("ffmpeg");
        figures.put("ffmpeg alone, audio of one answer to Opus, ms", "%.0f".formatted(encodingMs(setting)));
        return List.of(ReportSection.figures("The machine without HireNow", figures));
    }

    private static double commits(Setting setting) {
        try (Connection connection = setting.stack().postgres().connect(PostgresProcess.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_commit (at timestamptz)");
            long began = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement("insert into bench_commit values (now())")) {
                for (int commit = 0; commit < COMMITS; commit++) {
                    insert.executeUpdate();
                }
            }
            double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
            statement.execute("drop table bench_commit");
            return COMMITS / seconds;
        } catch (SQLException e) {
            throw new LauncherFailure("cannot measure the database: " + e.getMessage(), e);
        }
    }

    private static double encodingMs(Setting setting) {
        try {
            Path in = Files.createTempFile("bench", ".webm");
            try {
                Files.write(in, setting.video());
                return msPerRun(encoding(setting, in));
            } finally {
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new LauncherFailure("cannot measure ffmpeg: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }

    private static List<String> encoding(Setting setting, Path in) {
        String ffmpeg = Ffmpeg.executable(setting.stack().paths()).toString();
        List<String> quietly = List.of(ffmpeg, "-v", "error", "-y", "-i", in.toString());
        List<String> toOpus = List.of("-vn", "-ac", "1", "-c:a", "libopus", "-f", "ogg", "/dev/null");
        return Stream.concat(quietly.stream(), toOpus.stream()).toList();
    }

    private static double msPerRun(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        for (int time = 0; time < ENCODINGS; time++) {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw new LauncherFailure("ffmpeg failed");
            }
        }
        return (System.nanoTime() - began) / 1e6 / ENCODINGS;
    }
}
