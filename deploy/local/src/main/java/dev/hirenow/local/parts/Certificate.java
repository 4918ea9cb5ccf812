package dev.hirenow.local.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.hirenow.local.process.LauncherFailure;

/**
 * A self-signed certificate for this machine. Browsers warn about it once; the connection is encrypted
 * nevertheless, and pages may use the camera.
 *
 * @param folder where it is stored
 * @param password of the key
 */
record Certificate(Path folder, String password) {
    private static final String ALIAS = "hirenow";
    private static final int DAYS = 365;
    private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofDays(30);

    /** The PKCS#12 file with the key; creates it if it is missing, about to expire or for other names. */
    Path keyStore(List<String> names) {
        Path store = folder.resolve("key-store.p12");
        Path namesFile = folder.resolve("names");
        String wanted = String.join(",", names);
        try {
            if (!Files.exists(store)
                    || !Files.exists(namesFile)
                    || old(store)
                    || !Files.readString(namesFile).equals(wanted)) {
                StackPaths.made(folder);
                Files.deleteIfExists(store);
                generate(store, wanted);
                export(store);
                Files.writeString(namesFile, wanted);
            }
            return store;
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + folder, e);
        }
    }

    private void generate(Path store, String names) throws IOException {
        keytool(List.of(
                "-genkeypair",
                "-alias",
                ALIAS,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=HireNow on this machine",
                "-validity",
                Integer.toString(DAYS),
                "-ext",
                "san=" + names,
                "-ext",
                "eku=serverAuth",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString()));
    }

    private void export(Path store) throws IOException {
        keytool(List.of(
                "-exportcert", "-rfc", "-alias", ALIAS, "-keystore", store.toString(), "-file", file().toString()));
    }

    /** The certificate alone, for import into other devices. */
    Path file() {
        return folder.resolve("hirenow.crt");
    }

    private static boolean old(Path store) throws IOException {
        Instant end = Files.getLastModifiedTime(store).toInstant().plus(Duration.ofDays(DAYS));
        return Instant.now().isAfter(end.minus(RENEWED_BEFORE_ITS_END));
    }

    private void keytool(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        command.addAll(List.of("-storepass:env", "HIRENOW_STORE_PASSWORD"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HIRENOW_STORE_PASSWORD", password);
        Process process = builder.start();
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new LauncherFailure("keytool could not create a certificate: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted");
        }
    }
}
