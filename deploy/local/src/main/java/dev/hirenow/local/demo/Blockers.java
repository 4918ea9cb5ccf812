package dev.hirenow.local.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.FailedChecks;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.Stack;

/**
 * Asks the services why an interview does not progress: jobs that are retried or parked, and health checks that are
 * down.
 */
final class Blockers {
    /** After this many attempts, a failure is not considered temporary any more. */
    private static final int ATTEMPTS_THAT_TELL = 3;

    private static final List<StackPart> WORKING = List.of(StackPart.TRANSCRIPTION, StackPart.ANALYSIS);

    private final Stack stack;
    private final PublicApi api;
    private final String authorization;

    Blockers(Stack stack, PublicApi api) {
        this.stack = stack;
        this.api = api;
        this.authorization = "Bearer " + stack.token("operator");
    }

    /** The current obstacles of this interview; empty while everything works. */
    List<Blocker> of(String interview) {
        List<Blocker> found = new ArrayList<>();
        for (StackPart service : WORKING) {
            readiness(service).ifPresent(found::add);
            found.addAll(work(service, interview));
        }
        return found;
    }

    private Optional<Blocker> readiness(StackPart service) {
        return FailedChecks.at(stack.managementAddress(service).resolve("/q/health/ready"))
                .map(reason -> new Blocker(service.label() + " is not ready: " + reason, false));
    }

    private List<Blocker> work(StackPart service, String interview) {
        URI address = stack.address(service).resolve("/api/v1/work/" + service.label() + "/interviews/" + interview);
        try {
            return api.find(address, authorization)
                    .map(timeline -> inTimeline(service.label(), timeline))
                    .orElse(List.of());
        } catch (LauncherFailure failure) {
            return List.of(new Blocker(service.label() + ": " + failure.getMessage(), false));
        }
    }

    /** The jobs in a service's timeline that failed and are not done. */
    static List<Blocker> inTimeline(String service, JsonNode timeline) {
        List<Blocker> found = new ArrayList<>();
        for (JsonNode entry : timeline.path("entries")) {
            JsonNode work = entry.path("work");
            boolean failed = work.hasNonNull("error");
            boolean waiting = work.path("state").asText().equals("READY");
            boolean parked = work.path("state").asText().equals("PARKED");
            if (parked || waiting && failed) {
                found.add(new Blocker(
                        described(service, work, parked),
                        parked || work.path("attempts").asInt() >= ATTEMPTS_THAT_TELL));
            }
        }
        return found;
    }

    private static String described(String service, JsonNode work, boolean parked) {
        String reason = work.path("error").asText("");
        return "%s: %s of answer %s %s at attempt %d, since %s%s"
                .formatted(
                        service,
                        work.path("kind").asText(),
                        work.path("key").asText(),
                        parked ? "was parked" : "failed",
                        work.path("attempts").asInt(),
                        time(work.path("updatedAt").asText()),
                        reason.isEmpty() ? "" : ": " + reason);
    }

    private static String time(String instant) {
        return instant.replaceFirst(".*T(\\d\\d:\\d\\d:\\d\\d).*", "$1 UTC");
    }
}
