package dev.hirenow.kubernetes;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The pod of a Deployment or a Job.
 *
 * @param overlay the overlay that it belongs to
 * @param workload the Deployment or Job
 */
record Pod(Overlay overlay, Manifest workload) {

    /** All pods of ours: the services and their migrations. */
    static Stream<Pod> ours(Overlay overlay) {
        return overlay.workloads().map(workload -> new Pod(overlay, workload)).filter(Pod::isOurs);
    }

    static Pod of(Overlay overlay, String service) {
        return new Pod(overlay, overlay.the("Deployment", service));
    }

    private boolean isOurs() {
        return Project.SERVICES.contains(service());
    }

    /** The service whose image it runs: {@code upload} for the Deployment "upload" and the Job "upload-migration". */
    String service() {
        return workload.name().replace("-migration", "");
    }

    boolean isMigration() {
        return workload.kind().equals("Job");
    }

    JsonNode spec() {
        return workload.at("/spec/template/spec");
    }

    /** Its only container. */
    JsonNode container() {
        return spec().at("/containers/0");
    }

    Map<String, String> labels() {
        return workload.strings("/spec/template/metadata/labels");
    }

    /** Its settings as the process sees them; a Secret is shown as {@code <name/key>}. */
    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        Manifest.elements(container().path("envFrom"))
                .map(from -> from.at("/configMapRef/name").asText())
                .map(name -> overlay.the("ConfigMap", name))
                .forEach(map -> settings.putAll(map.strings("/data")));
        Manifest.elements(container().path("env"))
                .forEach(variable -> settings.put(variable.path("name").asText(), value(variable)));
        return settings;
    }

    private static String value(JsonNode variable) {
        JsonNode secret = variable.at("/valueFrom/secretKeyRef");
        return secret.isMissingNode()
                ? variable.path("value").asText()
                : "<" + secret.path("name").asText() + "/" + secret.path("key").asText() + ">";
    }

    @Override
    public String toString() {
        return overlay + " " + workload.name();
    }
}
