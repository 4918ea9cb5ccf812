package dev.hirenow.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.hirenow.local.parts.DatabaseBootstrap;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.KafkaBroker;
import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.ObjectStore;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.Postgres;
import dev.hirenow.local.parts.Secrets;
import dev.hirenow.local.parts.SecureDoor;
import dev.hirenow.local.parts.SignIn;

/** The settings of each service as environment variables, as in any other environment. */
record Environment(Layout layout, Plan plan, Ports ports, Secrets secrets, Optional<SecureDoor> door) {
    private static final String SANDBOX_DEEPGRAM_KEY = "sandbox-deepgram-key";
    private static final String SANDBOX_GEMINI_KEY = "sandbox-gemini-key";

    static Environment of(Layout layout, Plan plan, Ports ports, Secrets secrets) {
        return new Environment(
                layout,
                plan,
                ports,
                secrets,
                plan.tls() ? Optional.of(SecureDoor.here(layout, ports, secrets.of("https"))) : Optional.empty());
    }

    Postgres postgres() {
        return new Postgres(layout, ports.of(Part.POSTGRESQL), secrets.of("postgres_password"));
    }

    KafkaBroker kafka() {
        return new KafkaBroker(layout, ports.of(Part.KAFKA), ports.of(Part.KAFKA_CONTROLLER));
    }

    ObjectStore objectStore() {
        return new ObjectStore(
                layout, ports.of(Part.OBJECT_STORE), secrets.of("s3_access_key"), secrets.of("s3_secret_key"));
    }

    SignIn signIn() {
        return new SignIn(layout, ports.of(Part.SIGN_IN));
    }

    Map<String, String> of(Part part, int port, int managementPort) {
        Map<String, String> env = new TreeMap<>();
        env.put("HIRENOW_PORT", Integer.toString(port));
        env.put("HIRENOW_MANAGEMENT_PORT", Integer.toString(managementPort));
        env.put("HIRENOW_BIND", "127.0.0.1");
        env.put("HIRENOW_LOG_JSON", "false");
        env.put("HIRENOW_FFMPEG", Ffmpeg.executable(layout).toString());
        if (part == Part.SANDBOX) {
            env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        } else {
            putStores(part, env);
            putProviders(part, env);
            env.put("HIRENOW_OIDC_ISSUER", signIn().issuer().toString());
            env.put("HIRENOW_PUBLIC_URL", "http://127.0.0.1:" + ports.of(pagesOf(part)));
            env.put("HIRENOW_UPLOAD_PAGES_URL", "http://127.0.0.1:" + ports.of(Part.UPLOAD));
            env.put("HIRENOW_RESULTS_PAGES_URL", "http://127.0.0.1:" + ports.of(Part.RESULTS));
            env.put("HIRENOW_OPERATING_ORGANISATION", SignIn.ORGANISATION);
            env.put("HIRENOW_SESSION_SECRET", secrets.of("session"));
            putNeighbours(part, env);
            door.map(SecureDoor::address).ifPresent(address -> putAddressesForBrowsers(address, env));
        }
        env.putAll(plan.settingsOf(part));
        return env;
    }

    private static Part pagesOf(Part part) {
        return part == Part.RESULTS ? part : Part.UPLOAD;
    }

    /** The parts still use the loopback address among themselves. */
    private void putAddressesForBrowsers(URI address, Map<String, String> env) {
        String signIn = address + signIn().issuer().getPath();
        List.of("HIRENOW_PUBLIC_URL", "HIRENOW_UPLOAD_PAGES_URL", "HIRENOW_RESULTS_PAGES_URL")
                .forEach(name -> env.put(name, address.toString()));
        env.put("HIRENOW_S3_PUBLIC_ENDPOINT", address.toString());
        env.put("HIRENOW_OIDC_AUTHORIZATION_URL", signIn + "/authorize");
        env.put("HIRENOW_OIDC_END_SESSION_URL", signIn + "/endsession");
    }

    /** The addresses of the other services for the operators' page, which shows the jobs of all. */
    private void putNeighbours(Part part, Map<String, String> env) {
        if (part == Part.RESULTS) {
            for (Part owner : List.of(Part.UPLOAD, Part.TRANSCRIPTION, Part.ANALYSIS)) {
                env.put("HIRENOW_" + owner.name() + "_URL", "http://127.0.0.1:" + ports.of(owner));
            }
        }
    }

    private void putStores(Part part, Map<String, String> env) {
        env.put("HIRENOW_DATABASE", "127.0.0.1:" + ports.of(Part.POSTGRESQL) + "/" + Postgres.DATABASE);
        env.put("HIRENOW_DATABASE_APP_PASSWORD", secrets.of(DatabaseBootstrap.passwordName(part, "app")));
        env.put("HIRENOW_DATABASE_OWNER_PASSWORD", secrets.of(DatabaseBootstrap.passwordName(part, "owner")));
        env.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
        // No telemetry leaves this machine.
        env.put("HIRENOW_ALLOW_PLAIN_KAFKA", "true");
        env.put("HIRENOW_ALLOW_PLAIN_S3", "true");
        String s3 = "http://127.0.0.1:" + ports.of(Part.OBJECT_STORE);
        env.put("HIRENOW_S3_ENDPOINT", s3);
        env.put("HIRENOW_S3_PUBLIC_ENDPOINT", s3);
        env.put("HIRENOW_S3_BUCKET", ObjectStore.BUCKET);
        env.put("HIRENOW_S3_REGION", ObjectStore.REGION);
        env.put("HIRENOW_S3_ACCESS_KEY", objectStore().accessKey());
        env.put("HIRENOW_S3_SECRET_KEY", objectStore().secretKey());
    }

    /** Gives each service only the key of its own provider. */
    private void putProviders(Part part, Map<String, String> env) {
        boolean real = plan.realKeys().isPresent();
        if (!real) {
            String sandbox = "http://127.0.0.1:" + ports.of(Part.SANDBOX);
            env.put("HIRENOW_DEEPGRAM_URL", sandbox);
            env.put("HIRENOW_GEMINI_URL", sandbox);
            env.put("HIRENOW_SANDBOX_ALLOWED", "true");
        }
        if (part == Part.TRANSCRIPTION) {
            env.put(
                    "DEEPGRAM_API_KEY",
                    plan.realKeys().map(ProviderKeys::deepgram).orElse(SANDBOX_DEEPGRAM_KEY));
        }
        if (part == Part.ANALYSIS) {
            env.put("GEMINI_API_KEY", plan.realKeys().map(ProviderKeys::gemini).orElse(SANDBOX_GEMINI_KEY));
        }
    }
}
