package dev.hirenow.common.provider;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/**
 * Recognises calls that never reached the provider: nothing is sent before the connection is established, so nothing
 * can be billed.
 */
public final class UnreachedProvider {

    private static final int DEEPEST_CAUSE = 10;

    private UnreachedProvider() {}

    /** Whether the call failed before a connection was established. */
    public static boolean by(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST_CAUSE)
                .anyMatch(UnreachedProvider::whileConnecting);
    }

    private static boolean whileConnecting(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof SSLHandshakeException
                || noNetwork(cause);
    }

    // The JDK has an exception for "No route to host", but none for a missing network.
    private static boolean noNetwork(Throwable cause) {
        return cause instanceof SocketException
                && cause.getMessage() != null
                && cause.getMessage().startsWith("Network is unreachable");
    }
}
