package dev.hirenow.common.limit;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as addresses tell. */
public final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * What the limits of an address count by: the client that the trusted proxy in front has seen, otherwise whoever is
     * connected. What a client itself writes into {@code X-Forwarded-For} stands before that, and is not believed.
     */
    public static String of(HttpServerRequest request) {
        String connected = host(request.connection().remoteAddress());
        boolean behindProxy = !host(request.remoteAddress()).equals(connected);
        String told = request.getHeader("X-Forwarded-For");
        return key(behindProxy && told != null ? last(told) : connected);
    }

    /** One subscriber has a whole network of 2^64 addresses of IPv6, which is one for us. */
    static String key(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64"
                : address;
    }

    /** The address that the nearest proxy has added. */
    static String last(String forwarded) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static String host(@Nullable SocketAddress address) {
        if (address == null) {
            return "unknown";
        }
        String numeric = address.hostAddress();
        return numeric == null ? String.valueOf(address.host()) : numeric;
    }
}
