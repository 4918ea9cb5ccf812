package dev.hirenow.common.operations;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation that runs the system for all others. Its operators see records that belong to no organisation. */
@ApplicationScoped
class OperatingOrganisation {

    private final Optional<String> name;

    OperatingOrganisation(@ConfigProperty(name = "hirenow.operating-organisation") Optional<String> name) {
        this.name = name;
    }

    /** Its name; empty if none is configured, which is no valid name of an organisation. */
    String name() {
        return name.orElse("");
    }
}
