package dev.hirenow.analysis.analysis;

import java.util.UUID;

/**
 * A question to the model and its answer, as bytes.
 *
 * @param callId the provider call
 * @param asked the model that was asked
 * @param provider who answered: gemini or sandbox
 * @param prompt version of the prompt
 * @param request as sent
 * @param nonces canonical JSON of the prompt's random names
 * @param answer as received
 */
public record Exchange(
        UUID callId, String asked, String provider, String prompt, byte[] request, byte[] nonces, byte[] answer) {}
