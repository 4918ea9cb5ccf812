package dev.hirenow.common.testing;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StackChoiceTest {

    @Test
    void partsAreEmbeddedWhereNothingElseIsSaid() {
        assertThat(StackChoice.of("embedded", () -> {
                    throw new AssertionError("nobody asks for an engine");
                }))
                .isEqualTo(StackChoice.EMBEDDED);
    }

    @Test
    void containersAreTakenWhereTheyAreWantedAndAnEngineAnswers() {
        assertThat(StackChoice.of("containers", () -> true)).isEqualTo(StackChoice.CONTAINERS);
        assertThat(StackChoice.of("containers", () -> false)).isEqualTo(StackChoice.EMBEDDED);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> StackChoice.of("docker", () -> true)).hasMessageContaining("docker");
    }

    @Test
    void aBrokerInAContainerTellsClientsThePortThatTheyReachItBy() {
        assertThat(ContainerBroker.settings("engine.example", 29092))
                .containsEntry("KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://engine.example:29092")
                .containsEntry("KAFKA_LISTENERS", "PLAINTEXT://:29092,CONTROLLER://:9093");
    }
}
