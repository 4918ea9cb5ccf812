package dev.hirenow.sandbox.ear;

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
class EarReadiness implements HealthCheck {

    private final SphinxEar ear;

    EarReadiness(SphinxEar ear) {
        this.ear = ear;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("ear")
                .status(ear.usable())
                .withData("listening", ear.listening())
                .build();
    }
}
