package dev.hirenow.common.testing;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.testcontainers.DockerClientFactory;

/**
 * Chooses where tests get PostgreSQL and Kafka: {@code -Dstack=containers} uses containers if a Docker engine responds.
 */
enum StackChoice {
    EMBEDDED,
    CONTAINERS;

    /** How long a container may take to start. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String SETTING = "stack";

    /** The choice for this run, by its settings and the machine. */
    static StackChoice ofThisRun() {
        return of(System.getProperty(SETTING, "embedded"), StackChoice::engineAnswers);
    }

    /** Name of an image, from a setting such as {@code -Dstack.postgres.image=...}. */
    static String image(String part, String usual) {
        return System.getProperty(SETTING + "." + part + ".image", usual);
    }

    static StackChoice of(String wanted, BooleanSupplier engine) {
        return switch (wanted) {
            case "embedded" -> EMBEDDED;
            case "containers" -> engine.getAsBoolean() ? CONTAINERS : EMBEDDED;
            default -> throw new IllegalArgumentException("-Dstack is embedded or containers, not " + wanted);
        };
    }

    private static boolean engineAnswers() {
        boolean answers = DockerClientFactory.instance().isDockerAvailable();
        if (!answers) {
            System.err.println("No Docker engine answers: PostgreSQL and Kafka are embedded ones");
        }
        return answers;
    }
}
