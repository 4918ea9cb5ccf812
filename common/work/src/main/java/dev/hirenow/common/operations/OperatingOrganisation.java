package dev.hirenow.common.operations;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The organisation that runs the system for all others. Its operators see records that belong to none. */
@ApplicationScoped
class OperatingOrganisation {

    private final Optional<String> name;

    OperatingOrganisation(@ConfigProperty(name = "hirenow.operating-organisation") Optional<String> name) {
        this.name = name;
    }

    /** Its name; empty, as no organisation is called, where none is set. */
    String name() {
        return name.orElse("");
    }
}
