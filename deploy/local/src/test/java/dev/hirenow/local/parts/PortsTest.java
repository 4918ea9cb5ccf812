package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.local.process.Failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortsTest {
    @ParameterizedTest
    @ValueSource(strings = {"upload", "upload=", "upload=http", "upload=-1", "upload=70000", "uplaod=9001"})
    void refusesASettingThatMakesNoSense(String setting) {
        assertThatThrownBy(() -> Ports.usual().with(setting)).isInstanceOf(Failure.class);
    }

    @Test
    void givesEachPartADifferentFreePort() {
        Ports ports = Ports.free().with(Part.UPLOAD, 9001).chosen();

        assertThat(ports.byPart().values()).doesNotHaveDuplicates().doesNotContain(0);
        assertThat(ports.of(Part.UPLOAD)).isEqualTo(9001);
    }

    @Test
    void namesTheBusyPortItsHolderAndTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.usual().with(Part.RESULTS, taken.getLocalPort());

            assertThatThrownBy(() -> ports.requireFree(List.of(Part.RESULTS)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("port " + taken.getLocalPort() + " (results)")
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--port results=");
        }
    }

    @Test
    void stacksThatStartTogetherChooseFromSharesOfTheirOwn() {
        Set<Integer> first = new HashSet<>(Ports.freeOf(0, 2).byPart().values());
        Set<Integer> second = new HashSet<>(Ports.freeOf(1, 2).byPart().values());

        assertThat(first).hasSize(Part.values().length).doesNotContainAnyElementsOf(second);
        assertThat(Collections.max(first)).isLessThan(Collections.min(second));
    }
}
