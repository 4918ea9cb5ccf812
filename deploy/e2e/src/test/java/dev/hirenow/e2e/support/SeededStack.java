package dev.hirenow.e2e.support;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.seed.SeedCommand;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;

/**
 * The results service with generated interviews, for all tests of this run; started on demand and stopped with the JVM.
 * Nobody decides about these interviews, so that tests find them as they were generated.
 */
public final class SeededStack {

    public static final int INTERVIEWS = 120;

    private static Stack running;

    private SeededStack() {}

    private static synchronized Stack get() {
        if (running == null) {
            running = Stack.start(
                    Fork.plan("seeded").withServices(List.of(StackPart.RESULTS)).withoutSandbox(),
                    ProgressListener.SILENT);
            fill(running);
        }
        return running;
    }

    /** Generates the same interviews once more. */
    public static void fillAgain() {
        fill(get());
    }

    /** An address of the results service. */
    public static URI address(String path) {
        return URI.create(get().address(StackPart.RESULTS) + path);
    }

    /** The value of a reviewer's Authorization header. */
    public static String reviewer() {
        return "Bearer " + get().token("reviewer");
    }

    /** The response to a reviewer, below {@code /api/v1/results}. */
    public static Http.Answer get(String rest) {
        return Http.get(address("/api/v1/results" + rest), reviewer());
    }

    /** The first page of the list with these parameters. */
    public static List<JsonNode> lines(String query) {
        List<JsonNode> lines = new ArrayList<>();
        get(query).expect(200).path("items").forEach(lines::add);
        return lines;
    }

    private static void fill(Stack stack) {
        SeedCommand.fill(stack, INTERVIEWS, SignInProcess.ORGANISATION, ProgressListener.SILENT);
    }
}
