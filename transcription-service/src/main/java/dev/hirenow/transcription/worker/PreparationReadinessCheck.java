package dev.hirenow.transcription.worker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.hirenow.transcription.transcript.PreparationReadiness;

/** Reports not ready, with the reason, while recordings cannot be prepared. */
@Readiness
@ApplicationScoped
class PreparationReadinessCheck implements HealthCheck {

    private static final String NAME = "ffmpeg";

    private final PreparationReadiness preparation;

    PreparationReadinessCheck(PreparationReadiness preparation) {
        this.preparation = preparation;
    }

    @Override
    public HealthCheckResponse call() {
        return preparation
                .trouble()
                .map(reason -> HealthCheckResponse.named(NAME)
                        .down()
                        .withData("reason", reason)
                        .build())
                .orElseGet(() -> HealthCheckResponse.up(NAME));
    }
}
