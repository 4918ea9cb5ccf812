package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import dev.hirenow.e2e.support.Program;

/**
 * An nginx with our configuration file, in a folder of its own and on other ports.
 *
 * @param folder all files that it reads and writes
 * @param port for HTTPS
 */
record Nginx(Path folder, int port) {

    /** Installs the file; all services are assumed to listen on one port. */
    static Nginx in(Path folder, Path file, int port, int services) throws IOException, InterruptedException {
        Path certificate = folder.resolve("tls.pem");
        Path key = folder.resolve("tls.key");
        OneHostTest.run(List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                key.toString(),
                "-out",
                certificate.toString()));
        String ours = Files.readString(file)
                .replaceAll("(?m)ssl_certificate_key .*;", "ssl_certificate_key " + key + ";")
                .replaceAll("(?m)ssl_certificate /.*;", "ssl_certificate " + certificate + ";")
                .replaceAll("/var/log/nginx", folder.toString())
                .replaceAll("(?m)^    listen \\[::].*\\n", "")
                .replaceAll("listen 443", "listen 127.0.0.1:" + port)
                .replaceAll("listen 80;", "listen unix:" + folder + "/plain;")
                .replaceAll("127\\.0\\.0\\.1:808\\d", "127.0.0.1:" + services);
        Files.writeString(folder.resolve("hirenow.conf"), ours);
        Files.writeString(folder.resolve("nginx.conf"), """
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events {}
                http {
                    client_body_temp_path %1$s/body;
                    proxy_temp_path %1$s/proxy;
                    fastcgi_temp_path %1$s/fastcgi;
                    uwsgi_temp_path %1$s/uwsgi;
                    scgi_temp_path %1$s/scgi;
                    include %1$s/hirenow.conf;
                }
                """.formatted(folder));
        return new Nginx(folder, port);
    }

    /** nginx's output for its configuration check. */
    String check() throws IOException, InterruptedException {
        return OneHostTest.run(List.of(
                Program.NGINX.path().toString(),
                "-t",
                "-c",
                folder.resolve("nginx.conf").toString()));
    }

    /** Starts it; the caller has to stop the process. */
    Process start() throws IOException {
        return new ProcessBuilder(
                        Program.NGINX.path().toString(),
                        "-c",
                        folder.resolve("nginx.conf").toString(),
                        "-g",
                        "daemon off; master_process off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    /** Trusts only its certificate. */
    SSLContext trust() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream in = Files.newInputStream(folder.resolve("tls.pem"))) {
            store.setCertificateEntry(
                    "it", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
