package dev.hirenow.e2e.links;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes of the running JDK, and which of their packages are exported. */
final class JdkClasses {

    private final FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    private final Map<String, String> moduleOfPackage = new HashMap<>();
    private final Set<String> exported = new HashSet<>();
    private final Map<String, Optional<LinkedClass>> read = new HashMap<>();

    JdkClasses() {
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            ModuleDescriptor descriptor = module.descriptor();
            descriptor.packages().forEach(room -> moduleOfPackage.put(internal(room), descriptor.name()));
            descriptor.exports().stream()
                    .filter(export -> !export.isQualified())
                    .forEach(export -> exported.add(internal(export.source())));
        }
    }

    /** The class of this internal name, if the JDK has it. */
    Optional<LinkedClass> find(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    /** Whether classes outside the JDK may use this package, given by internal name. */
    boolean exports(String room) {
        return exported.contains(room);
    }

    private Optional<LinkedClass> read(String name) {
        String module = moduleOfPackage.get(name.substring(0, Math.max(name.lastIndexOf('/'), 0)));
        if (module == null) {
            return Optional.empty();
        }
        Path file = jdk.getPath("modules", module, name + ".class");
        try {
            return Files.exists(file)
                    ? Optional.of(LinkedClass.withoutLinks(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String internal(String room) {
        return room.replace('.', '/');
    }
}
