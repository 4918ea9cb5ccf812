package dev.hirenow.e2e.faults;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.awaitility.Awaitility;

import dev.hirenow.e2e.support.Http;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Restarts processes that died, like systemd or Kubernetes, while a client keeps retrying. */
final class Restarting {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Stack stack;
    private final Set<StackPart> died = new TreeSet<>();

    Restarting(Stack stack) {
        this.stack = stack;
    }

    /** The services that have died so far. */
    Set<StackPart> died() {
        return died;
    }

    /** Restarts dead processes. */
    void look() {
        for (StackPart service : StackPart.SERVICES) {
            if (!stack.alive(service, 0)) {
                died.add(service);
                stack.restart(service, 0);
            }
        }
    }

    /** Retries until the response has this status, as the pages do: a broken connection or a 5xx does not count. */
    Http.Answer until(int status, Supplier<Http.Answer> request) {
        return Awaitility.await("an answer " + status).atMost(PATIENCE).until(() -> attempt(request), answer -> {
            if (answer.status() != status && answer.status() < 500 && answer.status() != 0) {
                throw new AssertionError("expected " + status + ", got " + answer.status() + ": " + answer.text());
            }
            return answer.status() == status;
        });
    }

    private Http.Answer attempt(Supplier<Http.Answer> request) {
        look();
        try {
            return request.get();
        } catch (UncheckedIOException e) {
            return new Http.Answer(0, "");
        }
    }
}
