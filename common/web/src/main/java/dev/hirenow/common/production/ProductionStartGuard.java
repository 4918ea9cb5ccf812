package dev.hirenow.common.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.quarkus.arc.All;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Refuses an unsafe start in production. It lists all reasons at once, before the service connects to anything; the
 * migrations would be the first to connect.
 */
@Singleton
class ProductionStartGuard implements FlywayConfigurationCustomizer {

    private final Config config;
    private final List<ServiceProductionCheck> own;

    ProductionStartGuard(Config config, @All List<ServiceProductionCheck> own) {
        this.config = config;
        this.own = own;
    }

    @Override
    public void customize(FluentConfiguration migrations) {
        check();
    }

    // For a start without migrations; before the workers, which start at the default priority.
    void check(@Observes @Priority(1) StartupEvent start) {
        check();
    }

    private void check() {
        if (ConfigUtils.isProfileActive("prod")) {
            refuse(reasons());
        }
    }

    private List<String> reasons() {
        Function<String, Optional<String>> settings = name -> config.getOptionalValue(name, String.class);
        if (config.getOptionalValue("quarkus.init-and-exit", Boolean.class).orElse(false)) {
            return ProductionReadinessChecks.ofMigration(settings);
        }
        List<String> reasons = new ArrayList<>(ProductionReadinessChecks.of(settings));
        own.forEach(service -> reasons.addAll(service.reasons()));
        return reasons;
    }

    static void refuse(List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new ConfigurationException("Refusing to start in production:\n- " + String.join("\n- ", reasons));
        }
    }
}
