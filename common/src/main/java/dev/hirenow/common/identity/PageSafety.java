package dev.hirenow.common.identity;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses to start in production with pages whose sessions would not be kept safely. */
@ApplicationScoped
class PageSafety {

    private static final int SHORTEST_SECRET = 32;

    private final PageSettings settings;

    PageSafety(PageSettings settings) {
        this.settings = settings;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod") && settings.area().isPresent()) {
            danger(settings.sessionSecret()).ifPresent(reason -> {
                throw new IllegalStateException("Refusing to start: " + reason);
            });
        }
    }

    static Optional<String> danger(Optional<String> sessionSecret) {
        return sessionSecret
                        .filter(secret -> secret.length() >= SHORTEST_SECRET)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("HIRENOW_SESSION_SECRET is not set or has fewer than 32 characters");
    }
}
