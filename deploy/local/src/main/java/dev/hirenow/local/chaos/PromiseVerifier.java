package dev.hirenow.local.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares what is stored with what the clients were told and what the providers counted. */
final class PromiseVerifier {
    // 0: the connection was cut; 499: the client disconnected first. Providers do not bill refused calls
    // (429, 503) or calls that end with their own error (500, 504).
    private static final List<String> MAY_BE_BILLED = List.of("200", "0", "499");
    private static final List<String> REFUSALS = List.of("429", "503");
    private static final int CALLS_PER_SUBMISSION = 2;

    private final StoredState stored;
    private final AcknowledgementLog acknowledgements;

    PromiseVerifier(StoredState stored, AcknowledgementLog acknowledgements) {
        this.stored = stored;
        this.acknowledgements = acknowledgements;
    }

    /**
     * The observations of a run besides the stored data.
     *
     * @param results of interviews by id, as HR reads them
     * @param counters of the sandbox
     * @param mostAtOnce the concurrency limit of each provider
     * @param stops how many times a process was stopped gracefully
     * @param badEnds the processes among those that did not exit with 0
     * @param readable erased interviews that can still be read
     */
    record Run(
            Map<String, JsonNode> results,
            JsonNode counters,
            int mostAtOnce,
            int stops,
            List<String> badEnds,
            List<String> readable) {}

    /** One verdict per promise, in order. */
    List<PromiseVerdict> all(Run run) {
        return Stream.of(Promise.values())
                .map(promise -> new PromiseVerdict(promise, tried(promise, run), faults(promise, run)))
                .toList();
    }

    private boolean tried(Promise promise, Run run) {
        return switch (promise) {
            case LATE_WORKERS_OVERWRITE_NOTHING,
                    LONG_CALLS_STOP_NOBODY,
                    JOIN_IS_FREE_OF_ORDER,
                    FIRST_DEPLOYMENT,
                    HOSTILE_INPUT_EXHAUSTS_NOTHING -> false;
            case NO_ANSWER_IS_LOST, OUTAGES_ARE_WAITED_OUT, NOTHING_WAITS_UNSEEN, COMMITTED_IS_SENT ->
                !acknowledgements.answers().isEmpty();
            case ONE_RESULT, BILLING_IS_BOUNDED, LIMITS_HOLD -> acknowledgements.submitted() > 0;
            case BAD_RECORDS_STOP_NOBODY -> !acknowledgements.poison().isEmpty();
            case REFUSALS_COST_NOTHING -> refusals(run.counters()) > 0;
            case ERASED_IS_GONE -> !acknowledgements.erased().isEmpty();
            case STOPPING_IS_ORDERLY -> run.stops() > 0;
        };
    }

    private List<String> faults(Promise promise, Run run) {
        return switch (promise) {
            case NO_ANSWER_IS_LOST -> lost(run.results());
            case ONE_RESULT -> results(run.results());
            case BILLING_IS_BOUNDED -> billing(run.counters());
            case OUTAGES_ARE_WAITED_OUT ->
                acknowledgements.refusals() == 0
                        ? List.of()
                        : List.of(acknowledgements.refusals() + " requests of candidates");
            case BAD_RECORDS_STOP_NOBODY -> deadLetters();
            case NOTHING_WAITS_UNSEEN -> stored.ofAll("id", "work", "state in ('READY', 'RUNNING')");
            case REFUSALS_COST_NOTHING -> stored.ofAll("id", "provider_call", "billable and status in (429, 503)");
            case LIMITS_HOLD -> limits(run);
            case COMMITTED_IS_SENT -> stored.ofAll("id", "outbox", "state <> 'SENT'");
            case ERASED_IS_GONE ->
                Stream.concat(stored.openErasures().stream(), run.readable().stream())
                        .toList();
            case STOPPING_IS_ORDERLY -> run.badEnds();
            case LATE_WORKERS_OVERWRITE_NOTHING,
                    LONG_CALLS_STOP_NOBODY,
                    JOIN_IS_FREE_OF_ORDER,
                    FIRST_DEPLOYMENT,
                    HOSTILE_INPUT_EXHAUSTS_NOTHING -> List.of();
        };
    }

    private List<String> lost(Map<String, JsonNode> results) {
        Map<String, List<String>> objects = stored.objects();
        List<String> faults = new ArrayList<>();
        for (AcknowledgementLog.Acknowledged answer : acknowledgements.answers()) {
            String place = answer.interview() + "/" + answer.question();
            if (!objects.getOrDefault(place, List.of()).contains(answer.sha256())) {
                faults.add("there is no object for " + answer);
            }
            JsonNode result = results.get(answer.interview());
            if (result != null && !hasOutcome(result, answer.question())) {
                faults.add("there is neither a transcript nor a failure for " + answer);
            }
        }
        stored.counted().forEach((place, sha256) -> {
            if (!sha256.equals(acknowledgements.latest().getOrDefault(place, sha256))) {
                faults.add("the submission does not contain the last take of " + place);
            }
        });
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
        // An operator has to decide whether a third call is worth its price; until then there is no result,
        // but nothing is lost.
        Set<String> leftToAPerson = Set.copyOf(stored.firsts("select interview_id from analysis.provider_call"
                + " where billable and interview_id is not null group by interview_id having count(*) >= "
                + CALLS_PER_SUBMISSION));
        List<String> faults = new ArrayList<>();
        for (String interview : acknowledgements.submissions()) {
            JsonNode result = results.get(interview);
            String state = result == null ? "" : result.path("state").asText();
            if (!state.equals("ANALYZED") && !(state.equals("FAILED") && leftToAPerson.contains(interview))) {
                faults.add("interview " + interview + " has no result");
            }
        }
        stored.firsts("select interview_id from analysis.outbox where topic = 'interview-analyzed'"
                        + " group by interview_id having count(*) > 1")
                .forEach(interview -> faults.add("interview " + interview + " has several results"));
        return faults;
    }

    private List<String> billing(JsonNode counters) {
        List<String> faults = new ArrayList<>();
        for (String service : List.of("transcription", "analysis")) {
            stored.firsts("select work_id from " + service + ".provider_call where billable and work_id is not null"
                            + " group by work_id having count(*) > " + CALLS_PER_SUBMISSION)
                    .forEach(work -> faults.add(service + " made more than two calls for work " + work));
        }
        long gemini = calls(counters, "gemini", MAY_BE_BILLED);
        if (gemini > (long) CALLS_PER_SUBMISSION * acknowledgements.submitted()) {
            faults.add(gemini + " Gemini calls for " + acknowledgements.submitted() + " submissions");
        }
        return faults;
    }

    private static long refusals(JsonNode counters) {
        return calls(counters, "gemini", REFUSALS) + calls(counters, "deepgram", REFUSALS);
    }

    private static long calls(JsonNode counters, String provider, List<String> statuses) {
        return statuses.stream()
                .mapToLong(status ->
                        counters.path(provider).path("byStatus").path(status).asLong())
                .sum();
    }

    private List<String> deadLetters() {
        List<String> kept = stored.ofAll("key", "dead_letter", "true");
        Set<String> keys =
                kept.stream().map(row -> row.replaceFirst(".*: ", "")).collect(Collectors.toSet());
        return Stream.concat(
                        kept.stream()
                                .filter(row -> !acknowledgements.poison().containsKey(row.replaceFirst(".*: ", ""))),
                        acknowledgements.poison().entrySet().stream()
                                .filter(record -> !keys.contains(record.getKey()))
                                .map(record -> "no service kept the malformed record of " + record.getValue()))
                .toList();
    }

    private static List<String> limits(Run run) {
        List<String> faults = new ArrayList<>();
        for (String provider : List.of("deepgram", "gemini")) {
            int most = run.counters().path(provider).path("maxInFlight").asInt();
            if (most > run.mostAtOnce()) {
                faults.add(provider + " received " + most + " calls at once");
            }
        }
        return faults;
    }
}
