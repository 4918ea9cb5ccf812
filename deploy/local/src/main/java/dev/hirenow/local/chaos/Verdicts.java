package dev.hirenow.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Postgres;
import dev.hirenow.local.process.Failure;
import dev.hirenow.local.stack.Stack;

/** Holds what is stored against what the clients were told and what the providers counted. */
final class Verdicts {
    private static final String RECEIVED = """
            select convert_from(payload, 'UTF8')::jsonb -> 'answer' as answer, interview_id from upload.outbox
            where topic = 'video-received'
            """;

    private final Stack stack;
    private final Ledger ledger;

    Verdicts(Stack stack, Ledger ledger) {
        this.stack = stack;
        this.ledger = ledger;
    }

    /**
     * One promise.
     *
     * @param number in PROMISES.md
     * @param promise in words
     * @param faults what speaks against it; none when it was kept
     */
    record Verdict(int number, String promise, List<String> faults) {
        boolean kept() {
            return faults.isEmpty();
        }

        @Override
        public String toString() {
            return "%s %2d  %s%s"
                    .formatted(
                            kept() ? "KEPT  " : "BROKEN",
                            number,
                            promise,
                            kept()
                                    ? ""
                                    : ": " + faults.getFirst()
                                            + (faults.size() > 1 ? " and " + (faults.size() - 1) + " more" : ""));
        }
    }

    List<Verdict> all(Map<String, JsonNode> results, JsonNode counters, int mostAtOnce) {
        return List.of(
                new Verdict(1, "no acknowledged answer is lost", lost(results)),
                new Verdict(2, "exactly one result per submission", results(results)),
                new Verdict(3, "billing is bounded", billing(counters)),
                new Verdict(8, "no record became a dead letter", zero("dead_letter", "true")),
                new Verdict(11, "limits hold across replicas", limits(counters, mostAtOnce)),
                new Verdict(13, "what is committed is sent", zero("outbox", "state <> 'SENT'")));
    }

    private List<String> lost(Map<String, JsonNode> results) {
        Map<String, List<Path>> stored = stored();
        List<String> faults = new ArrayList<>();
        for (Ledger.Acknowledged answer : ledger.answers()) {
            List<Path> objects = stored.getOrDefault(answer.interview() + "/" + answer.question(), List.of());
            if (objects.stream().noneMatch(file -> sha256(file).equals(answer.sha256()))) {
                faults.add("no object of " + answer);
            }
            JsonNode result = results.get(answer.interview());
            if (result != null && !hasOutcome(result, answer.question())) {
                faults.add("neither transcript nor failure of " + answer);
            }
        }
        return faults;
    }

    private static boolean hasOutcome(JsonNode result, String question) {
        for (JsonNode shown : result.path("questions")) {
            if (shown.path("question").path("id").asText().equals(question)) {
                return shown.path("transcript").isObject() || shown.hasNonNull("reason");
            }
        }
        return false;
    }

    private List<String> results(Map<String, JsonNode> results) {
        List<String> faults = new ArrayList<>();
        if (ledger.refusals() > 0) {
            faults.add(ledger.refusals() + " requests of candidates were refused for good");
        }
        for (String interview : ledger.submissions()) {
            JsonNode result = results.get(interview);
            if (result == null || !result.path("state").asText().equals("ANALYZED")) {
                faults.add("interview " + interview + " has no result");
            }
        }
        rows("select interview_id, count(*) from analysis.outbox where topic = 'interview-analyzed'"
                        + " group by interview_id having count(*) > 1")
                .forEach(row -> faults.add("interview " + row + " has several"));
        return faults;
    }

    private List<String> billing(JsonNode counters) {
        List<String> faults = new ArrayList<>();
        for (String service : List.of("transcription", "analysis")) {
            rows("select work_id, count(*) from " + service
                            + ".provider_call where billable group by work_id having count(*) > 2")
                    .forEach(row -> faults.add(service + " made more than two calls for work " + row));
        }
        long gemini = counters.path("gemini").path("calls").asLong();
        if (gemini > 2L * ledger.submissions().size()) {
            faults.add(gemini + " Gemini calls for " + ledger.submissions().size() + " submissions");
        }
        return faults;
    }

    private static List<String> limits(JsonNode counters, int mostAtOnce) {
        List<String> faults = new ArrayList<>();
        for (String provider : List.of("deepgram", "gemini")) {
            int most = counters.path(provider).path("maxInFlight").asInt();
            if (most > mostAtOnce) {
                faults.add(provider + " saw " + most + " calls at once");
            }
        }
        return faults;
    }

    private List<String> zero(String table, String condition) {
        List<String> faults = new ArrayList<>();
        for (Part service : Part.SERVICES) {
            rows("select id, 1 from " + service.label() + "." + table + " where " + condition)
                    .forEach(row -> faults.add(service.label() + ": " + row));
        }
        return faults;
    }

    private Map<String, List<Path>> stored() {
        Path store = stack.layout().dataOf("s3");
        Map<String, List<Path>> objects = new HashMap<>();
        try (Connection connection = stack.postgres().connect(Postgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select interview_id, answer ->> 'questionId',"
                        + " answer -> 'object' ->> 'bucket', answer -> 'object' ->> 'key' from (" + RECEIVED + ") r")) {
            while (rows.next()) {
                objects.computeIfAbsent(rows.getString(1) + "/" + rows.getString(2), _ -> new ArrayList<>())
                        .add(store.resolve(rows.getString(3)).resolve(rows.getString(4)));
            }
            return objects;
        } catch (SQLException e) {
            throw new Failure("the database does not answer: " + e.getMessage(), null, e);
        }
    }

    private List<String> rows(String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = stack.postgres().connect(Postgres.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new Failure("the database does not answer: " + e.getMessage(), null, e);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "missing";
        } catch (NoSuchAlgorithmException e) {
            throw new Failure("this Java has no SHA-256", null, e);
        }
    }
}
