package dev.hirenow.kubernetes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A self-signed certificate for 127.0.0.1.
 *
 * @param certificate PEM
 * @param key PEM, PKCS #8
 */
record TestCertificate(Path certificate, Path key) {

    private static final String PASSWORD = "only-for-tests";

    static TestCertificate in(Path folder) {
        Path store = folder.resolve("store.p12");
        try {
            String arguments = "-genkeypair -alias test -keyalg EC -groupname secp256r1 -dname CN=test -validity 2"
                    + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store;
            List<String> command = new ArrayList<>(List.of(arguments.split(" ")));
            command.addFirst(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
            Process keytool = new ProcessBuilder(command).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool");
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            Key key = keys.getKey("test", PASSWORD.toCharArray());
            return new TestCertificate(
                    pem(folder, "CERTIFICATE", keys.getCertificate("test").getEncoded()),
                    pem(folder, "PRIVATE KEY", key.getEncoded()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    // PostgreSQL refuses a key that other users can read.
    private static Path pem(Path folder, String kind, byte[] bytes) throws IOException {
        Path file = folder.resolve(kind.replace(' ', '-').toLowerCase() + ".pem");
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
