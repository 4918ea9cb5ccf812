package dev.hirenow.e2e.packages;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Generates deploy/host/hirenow.env from the table in docs/configuration.md. */
final class EnvTemplate {

    /** Settings that differ between the services of one host are in each service's file. */
    static final Set<String> OF_ONE_SERVICE = Set.of(
            "HIRENOW_PORT",
            "HIRENOW_MANAGEMENT_PORT",
            "HIRENOW_DATABASE_APP_PASSWORD",
            "HIRENOW_DATABASE_OWNER_PASSWORD",
            "DEEPGRAM_API_KEY",
            "GEMINI_API_KEY",
            "HIRENOW_MEDIA_AT_ONCE",
            "HIRENOW_SPOOL",
            "HIRENOW_UPLOAD_SPOOL");

    // One host: everything listens on the loopback address, behind nginx.
    private static final Map<String, String> ON_ONE_HOST = new TreeMap<>(Map.ofEntries(
            Map.entry("HIRENOW_BIND", "127.0.0.1"),
            Map.entry("HIRENOW_BEHIND_PROXY", "true"),
            Map.entry("HIRENOW_DATABASE", "127.0.0.1:5432/hirenow"),
            Map.entry("HIRENOW_OIDC_ISSUER", ""),
            Map.entry("HIRENOW_PUBLIC_URL", ""),
            Map.entry("HIRENOW_S3_ENDPOINT", ""),
            Map.entry("HIRENOW_S3_PUBLIC_ENDPOINT", ""),
            Map.entry("HIRENOW_S3_ACCESS_KEY", ""),
            Map.entry("HIRENOW_S3_SECRET_KEY", ""),
            Map.entry("HIRENOW_SESSION_SECRET", ""),
            Map.entry("HIRENOW_STOP_GRACE", "250s"),
            Map.entry("HIRENOW_ALLOW_PLAIN_KAFKA", "true"),
            Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:9092")));

    private static final String HEAD = """
            # Settings of all services on this host: /etc/hirenow/hirenow.env. The settings of a single service (port, database
            # passwords, the provider's key, the spool folder) are in upload.env, transcription.env, analysis.env and results.env.
            #
            # Review the lines without #: those that end in = need a value. The others show the defaults.
            # Kafka without TLS is allowed here because it is reached over the loopback address; otherwise set
            # KAFKA_SECURITY_PROTOCOL and remove HIRENOW_ALLOW_PLAIN_KAFKA.
            """;

    private EnvTemplate() {}

    static String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (SettingsTable.Row row : SettingsTable.rows()) {
            if (!OF_ONE_SERVICE.contains(row.name())) {
                text.append('\n');
                comment(row).forEach(line -> text.append("# ").append(line).append('\n'));
                text.append(line(row)).append('\n');
            }
        }
        return text.toString();
    }

    private static List<String> comment(SettingsTable.Row row) {
        String meaning = row.meaning().replace("`", "");
        return List.of(
                row.services().size() == SettingsTable.SERVICES.size()
                        ? meaning
                        : meaning + " (" + String.join(", ", row.inOrder()) + ")");
    }

    private static String line(SettingsTable.Row row) {
        return ON_ONE_HOST.containsKey(row.name())
                ? row.name() + "=" + ON_ONE_HOST.get(row.name())
                : "#" + row.name() + "=" + row.defaultValue().replaceAll("`|\\$\\{java.io.tmpdir}", "");
    }
}
