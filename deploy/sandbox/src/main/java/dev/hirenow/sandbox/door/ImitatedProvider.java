package dev.hirenow.sandbox.door;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.sandbox.script.Rule;
import dev.hirenow.sandbox.traffic.Provider;

/** One provider's API, seen from the door. */
public interface ImitatedProvider {

    Provider name();

    /** Regular expression of the paths that belong to the provider. */
    String paths();

    /** Calls that may be in flight at once. */
    int concurrency();

    /** Refusals that the real server makes without reading the body: wrong key, wrong method, wrong path. */
    Optional<Reply.Answer> refuse(Arrival arrival);

    /** More calls in flight than allowed. */
    Reply.Answer busy(Arrival arrival);

    Reply.Answer tooLarge(Arrival arrival);

    /** Something broke in the sandbox itself. */
    Reply.Answer broken(Arrival arrival);

    /** The body's text for the list of calls, empty when it is not text. */
    Optional<String> readable(byte[] body);

    Uni<Reply> answer(Request request, Optional<Rule> rule);
}
