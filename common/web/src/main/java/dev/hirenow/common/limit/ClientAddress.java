package dev.hirenow.common.limit;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Identifies a client by its address. */
public final class ClientAddress {

    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /**
     * The key of the per-address limits: the client address that the trusted proxy reports, otherwise the peer's
     * address. The proxy appends to {@code X-Forwarded-For}, so entries before the last one come from the client and
     * are ignored.
     */
    public static String of(HttpServerRequest request) {
        String connected = host(request.connection().remoteAddress());
        boolean behindProxy = !host(request.remoteAddress()).equals(connected);
        String told = request.getHeader("X-Forwarded-For");
        return key(behindProxy && told != null ? last(told) : connected);
    }

    /** An IPv6 subscriber owns a whole /64 network, so the network counts as one address. */
    static String key(String address) {
        byte @Nullable [] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes != null && bytes.length == IPV6_BYTES
                ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "::/64"
                : address;
    }

    /** The entry that the nearest proxy added. */
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
