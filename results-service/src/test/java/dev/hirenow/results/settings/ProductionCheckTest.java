package dev.hirenow.results.settings;

import java.util.List;
import java.util.Map;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProductionCheckTest {

    private static final String SECRET = "quarkus.s3.aws.credentials.static-provider.secret-access-key";
    private static final String ACCESS = "quarkus.s3.aws.credentials.static-provider.access-key-id";
    private static final String PASSWORD = "quarkus.datasource.password";

    @Test
    void namesEachSettingThatIsMissing() {
        assertThat(check(Map.of(SECRET, "not-set", ACCESS, "key")).missing())
                .containsExactly("HIRENOW_DATABASE_APP_PASSWORD", "HIRENOW_S3_SECRET_KEY");
    }

    @Test
    void missesNothingWhenAllIsSet() {
        assertThat(check(Map.of(SECRET, "secret", ACCESS, "key", PASSWORD, "password"))
                        .missing())
                .isEmpty();
    }

    @Test
    void refusesToStartWithTheReason() {
        assertThatThrownBy(() -> ProductionCheck.refuse(List.of("HIRENOW_S3_SECRET_KEY")))
                .hasMessageContaining("HIRENOW_S3_SECRET_KEY");
        assertThatCode(() -> ProductionCheck.refuse(List.of())).doesNotThrowAnyException();
    }

    private static ProductionCheck check(Map<String, String> values) {
        return new ProductionCheck(new SmallRyeConfigBuilder()
                .withSources(new io.smallrye.config.PropertiesConfigSource(values, "test", 100))
                .build());
    }
}
