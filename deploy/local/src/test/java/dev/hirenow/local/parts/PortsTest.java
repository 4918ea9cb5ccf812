package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.process.LauncherFailure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {
    @ParameterizedTest
    @ValueSource(strings = {"upload", "upload=", "upload=http", "upload=-1", "upload=70000", "uplaod=9001"})
    void refusesASettingThatMakesNoSense(String setting) {
        assertThatThrownBy(() -> Ports.usual().with(setting)).isInstanceOf(LauncherFailure.class);
    }

    @Test
    void givesEachPartADifferentFreePort() {
        Ports ports = Ports.free().with(StackPart.UPLOAD, 9001).chosen();

        assertThat(ports.byPart().values()).doesNotHaveDuplicates().doesNotContain(0);
        assertThat(ports.management().values()).doesNotHaveDuplicates().doesNotContain(0);
        assertThat(ports.taken())
                .hasSize(ports.byPart().size() + ports.management().size());
        assertThat(ports.of(StackPart.UPLOAD)).isEqualTo(9001);
    }

    @Test
    void managementIsAThousandAboveUnlessSomebodyElseIsThere() throws IOException {
        assertThat(Ports.usual().managementOf(StackPart.RESULTS)).isEqualTo(9084);
        assertThat(Ports.usual().management()).doesNotContainKey(StackPart.KAFKA);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with(StackPart.UPLOAD, taken.getLocalPort() - 1_000);

            assertThat(ports.managementOf(StackPart.UPLOAD)).isEqualTo(taken.getLocalPort());
            assertThat(ports.chosen().managementOf(StackPart.UPLOAD)).isNotIn(0, taken.getLocalPort());
        }
    }

    @Test
    void namesTheBusyPortItsHolderAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.usual().with(StackPart.RESULTS, taken.getLocalPort());

            assertThatThrownBy(() -> ports.requireFree(List.of(StackPart.RESULTS)))
                    .isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (results)")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port results=");
        }
    }

    @Test
    void stacksThatStartTogetherChooseFromSharesOfTheirOwn() {
        Set<Integer> first = Ports.freeOf(0, 2).taken();
        Set<Integer> second = Ports.freeOf(1, 2).taken();

        assertThat(first).hasSize(StackPart.values().length + 5).doesNotContainAnyElementsOf(second);
        assertThat(Collections.max(first)).isLessThan(Collections.min(second));
    }
}
