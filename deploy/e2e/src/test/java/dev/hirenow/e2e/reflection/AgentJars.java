package dev.hirenow.e2e.reflection;

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

/** Packs {@link LookupAgent} for a JVM that is started with it. */
final class AgentJars {

    private static final List<String> AGENT =
            List.of("LookupAgent", "LookupAgent$Point", "LookupAgent$Telling", "LookupAgent$TellFirst");

    private final Path folder;

    AgentJars(Path folder) {
        this.folder = folder;
    }

    /** The JVM option that makes a process record its lookups in this file. */
    String option(Path file) {
        return "-javaagent:" + jar("agent.jar", AGENT) + "=" + jar("lookups.jar", List.of("Lookups")) + "," + file;
    }

    private Path jar(String name, List<String> classes) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", LookupAgent.class.getName());
        main.putValue("Can-Retransform-Classes", "true");
        Path file = folder.resolve(name);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (String type : classes) {
                String entry = AgentJars.class.getPackageName().replace('.', '/') + "/" + type + ".class";
                jar.putNextEntry(new JarEntry(entry));
                try (InputStream bytes = AgentJars.class.getResourceAsStream("/" + entry)) {
                    Objects.requireNonNull(bytes, entry).transferTo(jar);
                }
                jar.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
