package dev.hirenow.common.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class LocalPostgresTest {

    @ParameterizedTest
    @EnumSource
    void startsAsEveryUserWhoMayStartIt(UnprivilegedUser user) throws SQLException {
        assumeThat(user.works()).isTrue();
        try (LocalPostgres postgres = LocalPostgres.start(user, Map.of("max_connections", "7"));
                Connection connection = postgres.superuser("postgres");
                ResultSet answer = connection.createStatement().executeQuery("show max_connections")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(7);
        }
    }
}
