package dev.hirenow.local.parts;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.Optional;

/** The addresses under which other devices reach this machine. */
final class LanAddresses {
    // A documentation address (RFC 5737): choosing a route to it sends no packet.
    private static final InetSocketAddress ANYWHERE = new InetSocketAddress("192.0.2.1", 9);

    private LanAddresses() {}

    /** The address on the network of the default route; empty without a network. */
    static Optional<String> address() {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(ANYWHERE);
            return usable(socket.getLocalAddress()) ? Optional.of(text(socket.getLocalAddress())) : Optional.empty();
        } catch (IOException e) {
            return addresses().stream().findFirst();
        }
    }

    /** The addresses on all networks. */
    static List<String> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(LanAddresses::usable)
                    .map(LanAddresses::text)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean usable(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isAnyLocalAddress();
    }

    private static String text(InetAddress address) {
        return address.getHostAddress();
    }
}
