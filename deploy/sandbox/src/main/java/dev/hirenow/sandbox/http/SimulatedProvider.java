package dev.hirenow.sandbox.http;

import java.util.Optional;

import io.smallrye.mutiny.Uni;

import dev.hirenow.sandbox.script.ScriptRule;
import dev.hirenow.sandbox.traffic.Provider;

/** One provider's API, as the HTTP layer sees it. */
public interface SimulatedProvider {

    Provider name();

    /** Regular expression for the provider's paths. */
    String paths();

    /** Maximum number of concurrent calls. */
    int concurrency();

    /** Refusals that the real server makes without reading the body: wrong key, method or path. */
    Optional<SandboxReply.Answer> refuse(RequestHead head);

    /** The response if there are too many concurrent calls. */
    SandboxReply.Answer busy(RequestHead head);

    SandboxReply.Answer tooLarge(RequestHead head);

    /** The response if the sandbox itself failed. */
    SandboxReply.Answer broken(RequestHead head);

    /** The body as text for the list of calls; empty if it is not text. */
    Optional<String> readable(byte[] body);

    Uni<SandboxReply> answer(ReceivedRequest request, Optional<ScriptRule> rule);
}
