package dev.hirenow.analysis.analysis;

import java.util.UUID;

/**
 * A request to the model and its response, as bytes.
 *
 * @param callId the provider call
 * @param asked model that was requested
 * @param provider gemini or sandbox
 * @param prompt version of the prompt
 * @param request as sent
 * @param nonces canonical JSON of the prompt's random names
 * @param answer as received
 */
public record ModelExchange(
        UUID callId, String asked, String provider, String prompt, byte[] request, byte[] nonces, byte[] answer) {}
