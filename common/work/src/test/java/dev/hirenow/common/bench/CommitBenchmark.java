package dev.hirenow.common.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Measures the database's commits of one row per second: with pgbench if it is installed, otherwise with a loop. */
final class CommitBenchmark {

    static final int CONNECTIONS = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int SECONDS = 5;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final String ROWS = """
            insert into schedule (name, every_ms, next_run)
            select 'bench-' || i, 1, now() from generate_series(0, 9) i on conflict do nothing
            """;
    private static final String TOUCH = "update schedule set outcome = 'touched' where name = $1";
    private static final String SCRIPT =
            "update schedule set outcome = 'touched' where name = 'bench-' || :client_id::text;\n";

    private final String database;
    private final String password;

    CommitBenchmark(String database, String password) {
        this.database = database;
        this.password = password;
    }

    String how() {
        return installed() ? "pgbench" : "a loop of our own";
    }

    double perSecond(Pool pool) {
        pool.query(ROWS).execute().await().atMost(PATIENCE);
        return installed() ? byPgbench() : byALoop(pool);
    }

    private static boolean installed() {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
    }

    private double byPgbench() {
        String[] address = database.split("[:/]");
        try {
            Path script = Files.writeString(Files.createTempFile("commits", ".sql"), SCRIPT);
            ProcessBuilder pgbench = new ProcessBuilder(List.of(
                    "pgbench",
                    "--no-vacuum",
                    "--protocol=prepared",
                    "--client=" + CONNECTIONS,
                    "--jobs=2",
                    "--time=" + SECONDS,
                    "--file=" + script,
                    "--host=" + address[0],
                    "--port=" + address[1],
                    "--username=sample_app",
                    address[2]));
            pgbench.environment().put("PGPASSWORD", password);
            Process process = pgbench.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (!rate.find()) {
                throw new IllegalStateException("pgbench said: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double byALoop(Pool pool) {
        LongAdder commits = new LongAdder();
        long begin = System.nanoTime();
        long end = begin + Duration.ofSeconds(SECONDS).toNanos();
        Multi.createFrom()
                .range(0, CONNECTIONS)
                .onItem()
                .transformToUni(number ->
                        pool.withConnection(connection -> touched(connection, "bench-" + number, end, commits)))
                .merge(CONNECTIONS)
                .collect()
                .last()
                .await()
                .atMost(PATIENCE);
        return commits.sum() * 1e9 / (System.nanoTime() - begin);
    }

    private static Uni<Void> touched(SqlConnection connection, String name, long end, LongAdder commits) {
        return Multi.createBy()
                .repeating()
                .uni(() -> connection
                        .preparedQuery(TOUCH)
                        .execute(Tuple.of(name))
                        .invoke(commits::increment)
                        .map(_ -> System.nanoTime() < end))
                .whilst(goesOn -> goesOn)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
