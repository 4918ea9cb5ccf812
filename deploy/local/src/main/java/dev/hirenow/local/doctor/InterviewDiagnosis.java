package dev.hirenow.local.doctor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.demo.PublicApi;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.StackFile;

/** Shows the state of one interview in each service, and what it waits for. */
final class InterviewDiagnosis {
    private final String id;
    private final StackFile stack;
    private final PublicApi api;
    private final SignInProcess signIn;
    private final List<String> lines = new ArrayList<>();
    private final List<String> waits = new ArrayList<>();

    InterviewDiagnosis(String id, StackFile stack, PublicApi api, StackPaths paths) {
        this.id = id;
        this.stack = stack;
        this.api = api;
        this.signIn = new SignInProcess(paths, stack.address(StackPart.SIGN_IN).getPort());
    }

    List<String> describe() {
        String operator = "Bearer " + signIn.token("operator");
        String recruiter = "Bearer " + signIn.token("recruiter");
        Optional<JsonNode> interview = ask(StackPart.UPLOAD, "/api/v1/interviews/" + id, recruiter);
        if (interview.isEmpty()) {
            Optional<JsonNode> receipt = ask(StackPart.UPLOAD, "/api/v1/interviews/" + id + "/erasure", recruiter);
            if (receipt.isPresent()) {
                return erased(receipt.get());
            }
            return List.of(
                    "upload: there is no interview " + id + " in the organisation " + SignInProcess.ORGANISATION + ".");
        }
        upload(interview.orElseThrow());
        for (StackPart service : StackPart.SERVICES) {
            ask(service, "/api/v1/work/" + service.label() + "/interviews/" + id, operator)
                    .ifPresent(timeline -> timeline(service, timeline));
        }
        results(ask(StackPart.RESULTS, "/api/v1/results/" + id, "Bearer " + signIn.token("reviewer")));
        lines.add("");
        if (waits.isEmpty()) {
            lines.add("It is not waiting for anything.");
        } else {
            lines.add("It is waiting for:");
            waits.forEach(wait -> lines.add("  - " + wait));
        }
        return lines;
    }

    private List<String> erased(JsonNode receipt) {
        lines.add(
                "Interview " + id + " was erased at " + receipt.path("askedAt").asText() + " ("
                        + receipt.path("cause").asText() + ")");
        receipt.path("services")
                .forEach(share -> lines.add("  " + share.path("service").asText() + ": "
                        + (share.path("erased").asBoolean()
                                ? "removed " + share.path("removed")
                                : "has not confirmed the erasure yet")));
        return lines;
    }

    private void upload(JsonNode interview) {
        String state = interview.path("state").asText();
        lines.add("Interview " + id + " is " + state);
        List<String> unanswered = new ArrayList<>();
        for (JsonNode question : interview.path("questions")) {
            String name = question.path("id").asText();
            lines.add("  question " + name + ": " + attempts(question.path("attempts")));
            if (question.path("attempts").isEmpty()) {
                unanswered.add(name);
            }
        }
        if (state.equals("OPEN") || state.equals("REOPENED")) {
            waits.add("the candidate, who has not submitted yet"
                    + (unanswered.isEmpty() ? "" : " and still needs to answer " + String.join(", ", unanswered)));
        }
    }

    private static String attempts(JsonNode attempts) {
        List<String> described = new ArrayList<>();
        attempts.forEach(
                attempt -> described.add("attempt " + attempt.path("attempt").asInt() + " received, transcript "
                        + attempt.path("transcript").asText()));
        return described.isEmpty() ? "no answer yet" : String.join("; ", described);
    }

    private void timeline(StackPart service, JsonNode timeline) {
        lines.add(service.label() + ":");
        if (timeline.path("entries").isEmpty()) {
            lines.add("  no jobs so far");
        }
        for (JsonNode entry : timeline.path("entries")) {
            String at = entry.path("at").asText("").replaceFirst(".*T(\\d\\d:\\d\\d:\\d\\d).*", "$1");
            switch (entry.path("source").asText()) {
                case "work" -> work(service, at, entry.path("work"));
                case "call" -> call(at, entry.path("call"));
                case "fact" -> fact(service, at, entry.path("fact"));
                case "event" -> event(at, entry.path("event"));
                default -> lines.add("  " + at + " " + entry.path("source").asText());
            }
        }
    }

    private void work(StackPart service, String at, JsonNode work) {
        String state = work.path("state").asText();
        String what = work.path("kind").asText() + " " + work.path("key").asText();
        String error = work.path("error").asText("");
        lines.add("  " + at + " work " + what + ": " + state + ", attempts "
                + work.path("attempts").asInt()
                + (error.isEmpty() || error.equals("null") ? "" : ", last error " + error));
        String named = service.label() + ": " + what;
        switch (state) {
            case "READY" ->
                waits.add(
                        named + ", next attempt at " + work.path("nextAttempt").asText("now"));
            case "RUNNING" ->
                waits.add(named + ", running on worker " + work.path("holder").asText("unknown"));
            case "PARKED" -> waits.add(named + ", parked (" + error + "); an operator can retry it at /operations");
            default -> {
                // DONE and CANCELLED jobs delay nothing.
            }
        }
    }

    private void call(String at, JsonNode call) {
        boolean running = call.path("finishedAt").isMissingNode()
                || call.path("finishedAt").isNull();
        lines.add("  " + at + " call to " + call.path("provider").asText() + ": "
                + (running
                        ? "no response yet"
                        : call.path("outcome").asText() + " ("
                                + call.path("status").asText() + ")"));
    }

    private void fact(StackPart service, String at, JsonNode fact) {
        String state = fact.path("state").asText();
        lines.add("  " + at + " fact " + fact.path("topic").asText() + ": " + state);
        if (!state.equals("SENT")) {
            waits.add(service.label() + ": the fact " + fact.path("topic").asText() + " is " + state
                    + (state.equals("DEAD") ? " (" + fact.path("error").asText() + ")" : "; is Kafka up?"));
        }
    }

    private void event(String at, JsonNode event) {
        lines.add("  " + at + " " + event.path("action").asText() + " by "
                + event.path("actor").asText() + " " + event.path("detail").asText());
    }

    private void results(Optional<JsonNode> result) {
        lines.add("results: "
                + result.map(found -> found.path("state").asText("there")).orElse("no result yet"));
    }

    private Optional<JsonNode> ask(StackPart service, String path, String authorization) {
        try {
            return api.find(URI.create(stack.address(service) + path), authorization);
        } catch (LauncherFailure failure) {
            lines.add(service.label() + ": " + failure.getMessage());
            waits.add("the " + service.label() + " service, which does not respond as expected");
            return Optional.empty();
        }
    }
}
