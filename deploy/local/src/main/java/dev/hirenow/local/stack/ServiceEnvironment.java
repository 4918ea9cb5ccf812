package dev.hirenow.local.stack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.hirenow.local.parts.DatabaseBootstrap;
import dev.hirenow.local.parts.Ffmpeg;
import dev.hirenow.local.parts.HttpsProxyProcess;
import dev.hirenow.local.parts.KafkaBroker;
import dev.hirenow.local.parts.ObjectStore;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.PostgresProcess;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.parts.StackSecrets;

/** The settings of each service as environment variables, as in any other environment. */
record ServiceEnvironment(
        StackPaths paths, StackPlan plan, Ports ports, StackSecrets secrets, Optional<HttpsProxyProcess> door) {
    private static final String SANDBOX_DEEPGRAM_KEY = "sandbox-deepgram-key";
    private static final String SANDBOX_GEMINI_KEY = "sandbox-gemini-key";

    static ServiceEnvironment of(StackPaths paths, StackPlan plan, Ports ports, StackSecrets secrets) {
        return new ServiceEnvironment(
                paths,
                plan,
                ports,
                secrets,
                plan.tls() ? Optional.of(HttpsProxyProcess.here(paths, ports, secrets.of("https"))) : Optional.empty());
    }

    PostgresProcess postgres() {
        return new PostgresProcess(paths, ports.of(StackPart.POSTGRESQL), secrets.of("postgres_password"));
    }

    KafkaBroker kafka() {
        return new KafkaBroker(paths, ports.of(StackPart.KAFKA), ports.of(StackPart.KAFKA_CONTROLLER));
    }

    ObjectStore objectStore() {
        return new ObjectStore(
                paths, ports.of(StackPart.OBJECT_STORE), secrets.of("s3_access_key"), secrets.of("s3_secret_key"));
    }

    SignInProcess signIn() {
        return new SignInProcess(paths, ports.of(StackPart.SIGN_IN));
    }

    Map<String, String> of(StackPart part, int port, int managementPort) {
        Map<String, String> env = new TreeMap<>();
        env.put("HIRENOW_PORT", Integer.toString(port));
        env.put("HIRENOW_MANAGEMENT_PORT", Integer.toString(managementPort));
        env.put("HIRENOW_BIND", "127.0.0.1");
        env.put("HIRENOW_LOG_JSON", "false");
        env.put("HIRENOW_FFMPEG", Ffmpeg.executable(paths).toString());
        if (part == StackPart.SANDBOX) {
            env.put("QUARKUS_HTTP_PORT", Integer.toString(port));
            env.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        } else {
            putStores(part, env);
            putProviders(part, env);
            env.put("HIRENOW_OIDC_ISSUER", signIn().issuer().toString());
            env.put("HIRENOW_PUBLIC_URL", "http://127.0.0.1:" + ports.of(pagesOf(part)));
            env.put("HIRENOW_UPLOAD_PAGES_URL", "http://127.0.0.1:" + ports.of(StackPart.UPLOAD));
            env.put("HIRENOW_RESULTS_PAGES_URL", "http://127.0.0.1:" + ports.of(StackPart.RESULTS));
            env.put("HIRENOW_OPERATING_ORGANISATION", SignInProcess.ORGANISATION);
            env.put("HIRENOW_SESSION_SECRET", secrets.of("session"));
            putNeighbours(part, env);
            door.map(HttpsProxyProcess::address).ifPresent(address -> putAddressesForBrowsers(address, env));
        }
        env.putAll(plan.settingsOf(part));
        return env;
    }

    private static StackPart pagesOf(StackPart part) {
        return part == StackPart.RESULTS ? part : StackPart.UPLOAD;
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
    private void putNeighbours(StackPart part, Map<String, String> env) {
        if (part == StackPart.RESULTS) {
            for (StackPart owner : List.of(StackPart.UPLOAD, StackPart.TRANSCRIPTION, StackPart.ANALYSIS)) {
                env.put("HIRENOW_" + owner.name() + "_URL", "http://127.0.0.1:" + ports.of(owner));
            }
        }
    }

    private void putStores(StackPart part, Map<String, String> env) {
        env.put("HIRENOW_DATABASE", "127.0.0.1:" + ports.of(StackPart.POSTGRESQL) + "/" + PostgresProcess.DATABASE);
        env.put("HIRENOW_DATABASE_APP_PASSWORD", secrets.of(DatabaseBootstrap.passwordName(part, "app")));
        env.put("HIRENOW_DATABASE_OWNER_PASSWORD", secrets.of(DatabaseBootstrap.passwordName(part, "owner")));
        env.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
        // No telemetry leaves this machine.
        env.put("HIRENOW_ALLOW_PLAIN_KAFKA", "true");
        env.put("HIRENOW_ALLOW_PLAIN_S3", "true");
        String s3 = "http://127.0.0.1:" + ports.of(StackPart.OBJECT_STORE);
        env.put("HIRENOW_S3_ENDPOINT", s3);
        env.put("HIRENOW_S3_PUBLIC_ENDPOINT", s3);
        env.put("HIRENOW_S3_BUCKET", ObjectStore.BUCKET);
        env.put("HIRENOW_S3_REGION", ObjectStore.REGION);
        env.put("HIRENOW_S3_ACCESS_KEY", objectStore().accessKey());
        env.put("HIRENOW_S3_SECRET_KEY", objectStore().secretKey());
    }

    /** Gives each service only the key of its own provider. */
    private void putProviders(StackPart part, Map<String, String> env) {
        boolean real = plan.realKeys().isPresent();
        if (!real) {
            String sandbox = "http://127.0.0.1:" + ports.of(StackPart.SANDBOX);
            env.put("HIRENOW_DEEPGRAM_URL", sandbox);
            env.put("HIRENOW_GEMINI_URL", sandbox);
            env.put("HIRENOW_SANDBOX_ALLOWED", "true");
        }
        if (part == StackPart.TRANSCRIPTION) {
            env.put(
                    "DEEPGRAM_API_KEY",
                    plan.realKeys().map(ProviderKeys::deepgram).orElse(SANDBOX_DEEPGRAM_KEY));
        }
        if (part == StackPart.ANALYSIS) {
            env.put("GEMINI_API_KEY", plan.realKeys().map(ProviderKeys::gemini).orElse(SANDBOX_GEMINI_KEY));
        }
    }
}
