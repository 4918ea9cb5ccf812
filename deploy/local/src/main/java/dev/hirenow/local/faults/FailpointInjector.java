package dev.hirenow.local.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/**
 * Arms failpoints in running services: the process ends the first time it reaches the point, and restarts without
 * it.
 */
public final class FailpointInjector {
    private static final List<String> CLASSES =
            List.of("FailpointAgent", "FailpointAgent$EndAtEntry", "FailpointAgent$HaltFirst");

    private final Stack stack;
    private final Path agent;

    /** Arms failpoints in the services of this stack. */
    public FailpointInjector(Stack stack) {
        this.stack = stack;
        this.agent = jar(stack.paths().dataOf("tmp").resolve("failpoints.jar"));
    }

    /** Makes the service's process end as soon as it reaches the point. */
    public void arm(Failpoint point, StackPart service, int replica) {
        try {
            VirtualMachine jvm = VirtualMachine.attach(Long.toString(stack.pid(service, replica)));
            try {
                jvm.loadAgent(agent.toString(), point.method(service));
            } finally {
                jvm.detach();
            }
        } catch (AttachNotSupportedException | AgentLoadException | AgentInitializationException e) {
            throw new IllegalStateException(point + " cannot be armed in " + service, e);
        } catch (IOException e) {
            // The process may have ended during the attach, because it reached the point at once.
            if (stack.alive(service, replica)) {
                throw new UncheckedIOException(point + " cannot be armed in " + service, e);
            }
        }
    }

    private static Path jar(Path file) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", FailpointAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (String name : CLASSES) {
                    add(jar, FailpointAgent.class.getPackageName().replace('.', '/') + "/" + name + ".class");
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream jar, String entry) throws IOException {
        jar.putNextEntry(new JarEntry(entry));
        try (InputStream bytes = FailpointAgent.class.getResourceAsStream("/" + entry)) {
            Objects.requireNonNull(bytes).transferTo(jar);
        }
        jar.closeEntry();
    }
}
