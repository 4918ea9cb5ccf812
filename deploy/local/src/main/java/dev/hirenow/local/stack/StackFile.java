package dev.hirenow.local.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.process.LauncherFailure;

/**
 * The addresses of a running stack, stored in a file for the other commands.
 *
 * @param addresses of the parts' first replicas
 */
public record StackFile(Map<StackPart, URI> addresses) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "stack.json";

    /** Writes the file into the stack's folder. */
    public static void write(Stack stack) {
        ObjectNode file = JSON.createObjectNode();
        for (StackPart part : StackPart.values()) {
            file.put(part.label(), stack.address(part).toString());
        }
        try {
            Files.writeString(stack.paths().data().resolve(NAME), file.toPrettyString());
        } catch (IOException e) {
            throw new LauncherFailure("cannot write to " + stack.paths().data(), e);
        }
    }

    /** Reads the file of the stack that runs from this folder; empty if none runs. */
    public static Optional<StackFile> read(Path data) {
        if (!DataFolder.taken(data) || !Files.exists(data.resolve(NAME))) {
            return Optional.empty();
        }
        try {
            JsonNode file = JSON.readTree(data.resolve(NAME).toFile());
            Map<StackPart, URI> addresses = new EnumMap<>(StackPart.class);
            file.properties().forEach(entry -> StackPart.named(entry.getKey())
                    .ifPresent(part ->
                            addresses.put(part, URI.create(entry.getValue().asText()))));
            return Optional.of(new StackFile(addresses));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public URI address(StackPart part) {
        URI address = addresses.get(part);
        if (address == null) {
            throw new LauncherFailure("the running stack has no " + part.label());
        }
        return address;
    }
}
