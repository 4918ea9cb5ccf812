package dev.hirenow.common.testing;

import java.net.InetSocketAddress;

/**
 * A proxy between a client and a server that can vanish: from then on it drops all bytes and closes nothing, like a
 * machine that lost power. Connections from before stay dead after it returns.
 */
public final class VanishingMachine implements AutoCloseable {

    private final InspectingProxy wiretap;
    // A connection remembers the life in which it was created.
    private volatile int life;
    private volatile boolean away;

    private VanishingMachine(InetSocketAddress server) {
        this.wiretap = InspectingProxy.before(server, () -> new Connection(life));
    }

    /** Starts in front of the server at this address. */
    public static VanishingMachine before(InetSocketAddress server) {
        return new VanishingMachine(server);
    }

    /** Host and port. */
    public String address() {
        return wiretap.address();
    }

    public void vanish() {
        away = true;
        life++;
    }

    public void comeBack() {
        life++;
        away = false;
    }

    @Override
    public void close() {
        wiretap.close();
    }

    private final class Connection implements InspectingProxy.Listener {

        private final int mine;

        Connection(int mine) {
            this.mine = mine;
        }

        @Override
        public void sent(byte[] bytes, int count) {
            // Only the arrival matters.
        }

        @Override
        public void received(byte[] bytes, int count) {
            // The same.
        }

        @Override
        public boolean passesOn() {
            return !away && life == mine;
        }
    }
}
