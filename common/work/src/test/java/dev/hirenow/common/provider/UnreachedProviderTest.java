package dev.hirenow.common.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Only a failure before the connection was established is certainly free of charge. */
class UnreachedProviderTest {

    static Stream<Throwable> beforeTheConnection() {
        return Stream.of(
                new ConnectException("Connection refused"),
                new NoRouteToHostException("No route to host"),
                new UnknownHostException("nobody.invalid"),
                new SSLHandshakeException("no common cipher"),
                new SocketException("Network is unreachable: /192.0.2.1:443"));
    }

    static Stream<Throwable> onTheConnection() {
        return Stream.of(
                new SocketException("Connection reset"),
                new SSLException("closed without close_notify"),
                new IOException("closed"),
                new TimeoutException());
    }

    @ParameterizedTest
    @MethodSource("beforeTheConnection")
    void knowsThatNothingWasSent(Throwable failure) {
        assertThat(UnreachedProvider.by(new RuntimeException(failure))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("onTheConnection")
    void reckonsWithABillOnceAConnectionStood(Throwable failure) {
        assertThat(UnreachedProvider.by(new RuntimeException(failure))).isFalse();
    }
}
