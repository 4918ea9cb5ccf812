package dev.hirenow.common.testing;

import java.net.InetSocketAddress;

/**
 * Stands between a client and a server and passes on what they say, until it vanishes: from then on it swallows what comes
 * and closes nothing, as a machine does whose power failed. Connections of that time stay dead when it is back.
 */
public final class VanishingMachine implements AutoCloseable {

    private final Wiretap wiretap;
    // Connections know the life in which they were made.
    private volatile int life;
    private volatile boolean away;

    private VanishingMachine(InetSocketAddress server) {
        this.wiretap = Wiretap.before(server, () -> new Connection(life));
    }

    /** In front of what listens there. */
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

    private final class Connection implements Wiretap.Listener {

        private final int mine;

        Connection(int mine) {
            this.mine = mine;
        }

        @Override
        public void sent(byte[] bytes, int count) {
            // Only whether they arrive matters.
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
