package dev.hirenow.sandbox.door;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.sandbox.script.Rule;
import dev.hirenow.sandbox.traffic.Provider;

/** One provider's API, as the HTTP layer sees it. */
public interface ImitatedProvider {

    Provider name();

    /** Regular expression for the provider's paths. */
    String paths();

    /** Maximum number of concurrent calls. */
    int concurrency();

    /** Refusals that the real server makes without reading the body: wrong key, method or path. */
    Optional<Reply.Answer> refuse(Arrival arrival);

    /** The response if there are too many concurrent calls. */
    Reply.Answer busy(Arrival arrival);

    Reply.Answer tooLarge(Arrival arrival);

    /** The response if the sandbox itself failed. */
    Reply.Answer broken(Arrival arrival);

    /** The body as text for the list of calls; empty if it is not text. */
    Optional<String> readable(byte[] body);

    Uni<Reply> answer(Request request, Optional<Rule> rule);
}
