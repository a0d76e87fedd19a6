package org.kith.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void freePortsAreAllDifferentAndNoOutgoingConnectionTakesThem() throws Exception {
        Ports ports = Ports.free();

        assertThat(ports.names().stream().map(ports::of))
                .doesNotHaveDuplicates()
                .as("outgoing connections are given ports from 32768 up")
                .allMatch(port -> port < 32_768);
        assertThatCode(() -> ports.check(List.copyOf(ports.names()))).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithTheWayToChooseAnother() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("kafka-controller", other.getLocalPort());

            assertThatThrownBy(() -> ports.check(List.of("kafka", "kafka-controller")))
                    .isInstanceOf(KithException.class)
                    .hasMessage(
                            "port %d (kafka-controller) is taken by another program; choose another with"
                                    + " --port-kafka-controller N or KITH_PORT_KAFKA_CONTROLLER=N",
                            other.getLocalPort());
        }
    }

    @Test
    void twoPartsMayNotShareAPort() throws Exception {
        Ports ports = Ports.free();
        Ports shared = ports.with("offers", ports.of("gateway"));

        assertThatThrownBy(() -> shared.check(List.of("gateway", "offers")))
                .hasMessage("port %d is given to gateway and to offers", ports.of("gateway"));
    }

    @Test
    void onlyPartsThatRunAreChecked() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.free().with("gateway", other.getLocalPort());

            assertThatCode(() -> ports.check(List.of("postgres"))).doesNotThrowAnyException();
        }
    }
}
