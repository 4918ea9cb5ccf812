package dev.hirenow.local.parts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every part of the stack that listens on a port of its own. */
public enum StackPart {
    UPLOAD("upload", 8081, "upload-service"),
    TRANSCRIPTION("transcription", 8082, "transcription-service"),
    ANALYSIS("analysis", 8083, "analysis-service"),
    RESULTS("results", 8084, "results-service"),
    SANDBOX("sandbox", 8085, "deploy/sandbox"),
    SIGN_IN("sign-in", 8086),
    OBJECT_STORE("s3", 8087),
    POSTGRESQL("postgresql", 8088),
    KAFKA("kafka", 8089),
    KAFKA_CONTROLLER("kafka-controller", 8090),
    HTTPS("https", 8443);

    /** The four services, in the order in which an interview passes them. */
    public static final List<StackPart> SERVICES = List.of(UPLOAD, TRANSCRIPTION, ANALYSIS, RESULTS);

    private final String label;
    private final int defaultPort;
    private final Optional<String> module;

    StackPart(String label, int defaultPort) {
        this.label = label;
        this.defaultPort = defaultPort;
        this.module = Optional.empty();
    }

    StackPart(String label, int defaultPort, String module) {
        this.label = label;
        this.defaultPort = defaultPort;
        this.module = Optional.of(module);
    }

    /** Its name on the command line, in file names and in messages. */
    public String label() {
        return label;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The folder of its Maven module; empty for third-party parts. */
    public Optional<String> module() {
        return module;
    }

    public boolean isService() {
        return SERVICES.contains(this);
    }

    /** Finds a part by its label. */
    public static Optional<StackPart> named(String label) {
        return Stream.of(values()).filter(part -> part.label.equals(label)).findFirst();
    }

    /** All labels, for messages. */
    public static String labels() {
        return String.join(", ", Arrays.stream(values()).map(StackPart::label).toList());
    }
}
