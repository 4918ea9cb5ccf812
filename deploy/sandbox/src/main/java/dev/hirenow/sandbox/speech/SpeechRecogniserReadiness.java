package dev.hirenow.sandbox.speech;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready if the speech models cannot be loaded; while they are being loaded, recordings wait. The check also
 * reports how many recordings are being processed.
 */
@Readiness
@ApplicationScoped
class SpeechRecogniserReadiness implements HealthCheck {

    private final SphinxSpeechRecogniser recogniser;

    SpeechRecogniserReadiness(SphinxSpeechRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ear")
                .status(recogniser.usable())
                .withData("listening", recogniser.listening())
                .build();
    }
}
