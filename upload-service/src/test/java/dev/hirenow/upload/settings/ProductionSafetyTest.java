package dev.hirenow.upload.settings;

import java.net.URI;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionSafetyTest {

    private static final URI PUBLIC = URI.create("https://jobs.example.org");
    private static final URI ISSUER = URI.create("https://sign-in.example.org/realm");
    private static final Optional<String> KEY = Optional.of("secret");

    @Test
    void startsWithSafeSettings() {
        assertThat(ProductionSafety.danger(PUBLIC, ISSUER, KEY)).isEmpty();
        assertThat(ProductionSafety.danger(URI.create("http://127.0.0.1:8081"), ISSUER, KEY))
                .isEmpty();
    }

    @Test
    void saysWhatIsUnsafe() {
        URI open = URI.create("http://jobs.example.org");

        assertThat(ProductionSafety.danger(open, ISSUER, KEY))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_PUBLIC_URL"));
        assertThat(ProductionSafety.danger(PUBLIC, open, KEY))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_OIDC_ISSUER"));
        assertThat(ProductionSafety.danger(PUBLIC, ISSUER, Optional.empty()))
                .hasValueSatisfying(reason -> assertThat(reason).contains("HIRENOW_S3_SECRET_KEY"));
    }
}
