package dev.hirenow.common.testing;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Observes a service's requests to its object store. */
public final class ObjectStoreTraffic implements AutoCloseable {

    private static final Pattern HEAD =
            Pattern.compile("(GET|HEAD|PUT|POST|DELETE) (/\\S*) HTTP/1\\.1\\r\\n((?:[^\\r\\n]+\\r\\n)+)\\r\\n");
    private static final int LONGEST_HEAD = 8_192;
    // First letters of the methods: other data is skipped cheaply.
    private static final String METHODS = "DGHP";

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final InspectingProxy wiretap;

    private ObjectStoreTraffic(InetSocketAddress server) {
        wiretap = InspectingProxy.before(server, Connection::new);
    }

    /**
     * A request.
     *
     * @param method HTTP method
     * @param path with its query
     * @param headers one line each
     */
    public record Call(String method, String path, List<String> headers) {}

    /** Starts in front of the object store at this address. */
    public static ObjectStoreTraffic before(InetSocketAddress server) {
        return new ObjectStoreTraffic(server);
    }

    /** Host and port. */
    public String address() {
        return wiretap.address();
    }

    /** Requests so far for objects whose keys contain this text. */
    public List<Call> about(String text) {
        return calls.stream().filter(call -> call.path().contains(text)).toList();
    }

    @Override
    public void close() {
        wiretap.close();
    }

    /** Assumes that a request starts with a write of the service, and that its head fits into one. */
    private final class Connection implements InspectingProxy.Listener {

        @Override
        public void sent(byte[] bytes, int count) {
            if (METHODS.indexOf(bytes[0]) >= 0) {
                Matcher head =
                        HEAD.matcher(new String(bytes, 0, Math.min(count, LONGEST_HEAD), StandardCharsets.ISO_8859_1));
                if (head.lookingAt()) {
                    calls.add(new Call(
                            head.group(1), head.group(2), head.group(3).lines().toList()));
                }
            }
        }

        @Override
        public void received(byte[] bytes, int count) {
            // Responses are ignored.
        }
    }
}
