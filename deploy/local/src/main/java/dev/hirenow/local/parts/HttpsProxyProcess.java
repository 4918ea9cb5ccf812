package dev.hirenow.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hirenow.local.https.HttpsProxy;
import dev.hirenow.local.process.ProcessSpec;
import dev.hirenow.local.process.Signal;

/**
 * The HTTPS entry point: pages, APIs, the sign-in page and recordings at one address that other devices can reach.
 *
 * @param paths where its certificate and log are stored
 * @param ports its port, on all addresses, and the ports of the parts behind it
 * @param host the host name or address that browsers use
 * @param password of its key
 */
public record HttpsProxyProcess(StackPaths paths, Ports ports, String host, String password) {
    private static final String NAME = "https";
    private static final List<StackPart> BEHIND =
            List.of(StackPart.UPLOAD, StackPart.RESULTS, StackPart.SIGN_IN, StackPart.OBJECT_STORE);

    /** An entry point for the network that this machine is on now. */
    public static HttpsProxyProcess here(StackPaths paths, Ports ports, String password) {
        return new HttpsProxyProcess(paths, ports, LanAddresses.address().orElse("localhost"), password);
    }

    /** The address for browsers. */
    public URI address() {
        return URI.create("https://" + host + ":" + ports.of(StackPart.HTTPS));
    }

    /** Creates the certificate if it is missing, and returns the program to start. */
    public ProcessSpec program() {
        Map<String, String> env = new TreeMap<>();
        env.put(HttpsProxy.PORT, Integer.toString(ports.of(StackPart.HTTPS)));
        env.put(
                HttpsProxy.KEY_STORE,
                new Certificate(folder(), password).keyStore(names()).toString());
        env.put(HttpsProxy.PASSWORD, password);
        BEHIND.forEach(part -> env.put(HttpsProxy.PORT_OF + part.name(), Integer.toString(ports.of(part))));
        return new ProcessSpec(
                NAME,
                JavaCommand.own(96, paths, NAME, HttpsProxy.class),
                env,
                paths.log(NAME),
                Signal.TERM,
                () -> ReachabilityProbe.port(ports.of(StackPart.HTTPS)),
                Duration.ofSeconds(60));
    }

    /** The certificate, for import into other devices. */
    public Path certificate() {
        return new Certificate(folder(), password).file();
    }

    private Path folder() {
        return paths.dataOf(NAME);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("dns:localhost", "ip:127.0.0.1"));
        LanAddresses.addresses().forEach(address -> names.add("ip:" + address));
        return names;
    }
}
