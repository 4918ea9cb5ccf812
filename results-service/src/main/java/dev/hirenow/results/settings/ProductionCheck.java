package dev.hirenow.results.settings;

import java.util.List;
import java.util.Map;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;

/** Refuses to start in production with settings that nobody can mean. */
@ApplicationScoped
class ProductionCheck {

    private static final Map<String, String> NEEDED = Map.of(
            "quarkus.datasource.password", "HIRENOW_DATABASE_APP_PASSWORD",
            "quarkus.s3.aws.credentials.static-provider.access-key-id", "HIRENOW_S3_ACCESS_KEY",
            "quarkus.s3.aws.credentials.static-provider.secret-access-key", "HIRENOW_S3_SECRET_KEY");

    private final Config config;

    ProductionCheck(Config config) {
        this.config = config;
    }

    void atStart(@Observes StartupEvent event) {
        if (LaunchMode.current() == LaunchMode.NORMAL) {
            refuse(missing());
        }
    }

    /** The environment variables that are needed and not set. */
    List<String> missing() {
        return NEEDED.entrySet().stream()
                .filter(setting -> config.getOptionalValue(setting.getKey(), String.class)
                        .filter(value -> !value.isBlank() && !value.equals("not-set"))
                        .isEmpty())
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    static void refuse(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not started: set " + String.join(", ", missing) + ".");
        }
    }
}
