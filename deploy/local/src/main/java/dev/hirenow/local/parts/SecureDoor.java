package dev.hirenow.local.parts;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.hirenow.local.https.Door;
import dev.hirenow.local.process.Program;
import dev.hirenow.local.process.Signal;

/**
 * The one way in over HTTPS: pages, APIs, the sign-in page and recordings at one address that other devices reach too.
 *
 * @param layout where its certificate and its log go
 * @param ports where it listens, on all addresses, and where the parts behind it do
 * @param host how browsers name this machine
 * @param password of its key
 */
public record SecureDoor(Layout layout, Ports ports, String host, String password) {
    private static final String NAME = "https";
    private static final List<Part> BEHIND = List.of(Part.UPLOAD, Part.RESULTS, Part.SIGN_IN, Part.OBJECT_STORE);

    /** One for the network that this machine is on now. */
    public static SecureDoor here(Layout layout, Ports ports, String password) {
        return new SecureDoor(layout, ports, Lan.address().orElse("localhost"), password);
    }

    /** Where browsers find everything. */
    public URI address() {
        return URI.create("https://" + host + ":" + ports.of(Part.HTTPS));
    }

    /** Makes the certificate where it is missing and says how to start it. */
    public Program program() {
        Map<String, String> env = new TreeMap<>();
        env.put(Door.PORT, Integer.toString(ports.of(Part.HTTPS)));
        env.put(
                Door.KEY_STORE,
                new Certificate(folder(), password).keyStore(names()).toString());
        env.put(Door.PASSWORD, password);
        BEHIND.forEach(part -> env.put(Door.PORT_OF + part.name(), Integer.toString(ports.of(part))));
        return new Program(
                NAME,
                Java.own(96, layout, NAME, Door.class),
                env,
                layout.log(NAME),
                Signal.TERM,
                () -> Reachable.port(ports.of(Part.HTTPS)),
                Duration.ofSeconds(60));
    }

    /** The certificate, for devices that shall know it. */
    public Path certificate() {
        return new Certificate(folder(), password).file();
    }

    private Path folder() {
        return layout.dataOf(NAME);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("dns:localhost", "ip:127.0.0.1"));
        Lan.addresses().forEach(address -> names.add("ip:" + address));
        return names;
    }
}
