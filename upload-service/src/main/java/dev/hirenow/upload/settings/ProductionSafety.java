package dev.hirenow.upload.settings;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start in production with settings that would give candidates' secrets or recordings away. */
@ApplicationScoped
class ProductionSafety {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final UploadSettings upload;
    private final URI issuer;
    private final Optional<String> storeKey;
    private final MailSettings mail;

    ProductionSafety(
            UploadSettings upload,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> issuer,
            @ConfigProperty(name = "HIRENOW_S3_SECRET_KEY") Optional<String> storeKey,
            MailSettings mail) {
        this.upload = upload;
        this.issuer = issuer.orElse(URI.create(""));
        this.storeKey = storeKey;
        this.mail = mail;
    }

    void check(@Observes @Priority(1) StartupEvent start) {
        if (ConfigUtils.isProfileActive("prod")) {
            danger(upload.publicUrl(), issuer, storeKey)
                    .or(this::mailWithoutSender)
                    .ifPresent(reason -> {
                        throw new IllegalStateException("Refusing to start: " + reason);
                    });
        }
    }

    static Optional<String> danger(URI publicUrl, URI issuer, Optional<String> storeKey) {
        if (storeKey.filter(key -> !key.isBlank()).isEmpty()) {
            return Optional.of("HIRENOW_S3_SECRET_KEY is not set");
        }
        if (readableOnTheWay(publicUrl)) {
            return Optional.of("HIRENOW_PUBLIC_URL is not https, so invitations could be read on their way");
        }
        return readableOnTheWay(issuer)
                ? Optional.of("HIRENOW_OIDC_ISSUER is not https, so its keys could be replaced on their way")
                : Optional.empty();
    }

    private Optional<String> mailWithoutSender() {
        return mail.host().isPresent() && mail.from().isEmpty()
                ? Optional.of("HIRENOW_MAIL_HOST is set, and HIRENOW_MAIL_FROM is not")
                : Optional.empty();
    }

    private static boolean readableOnTheWay(URI address) {
        return !"https".equals(address.getScheme()) && !LOOPBACK.contains(String.valueOf(address.getHost()));
    }
}
