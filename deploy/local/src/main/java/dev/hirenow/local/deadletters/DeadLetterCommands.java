package dev.hirenow.local.deadletters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.hirenow.local.Console;
import dev.hirenow.local.demo.PublicApi;
import dev.hirenow.local.parts.SignInProcess;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.process.LauncherFailure;
import dev.hirenow.local.stack.StackFile;

/** The operator's commands for dead letters, through the APIs of the services that run from this folder. */
public final class DeadLetterCommands {

    private static final String USAGE = "usage: ./hirenow dead-letters list | show ID | replay ID";

    private final Consumer<String> out;
    private final Map<StackPart, URI> services;
    private final String operator;
    private final PublicApi api;

    /**
     * Creates the commands for these services.
     *
     * @param out receives each output line
     * @param services the services' addresses
     * @param operator an operator's Authorization header
     */
    public DeadLetterCommands(Consumer<String> out, Map<StackPart, URI> services, String operator, PublicApi api) {
        this.out = out;
        this.services = Map.copyOf(services);
        this.operator = operator;
        this.api = api;
    }

    /** Creates the commands for the stack that runs from this folder. */
    public static DeadLetterCommands of(Console console) {
        StackPaths paths = StackPaths.of(StackPaths.findProject().resolve(".hirenow/up"));
        StackFile stack = StackFile.read(paths.data())
                .orElseThrow(
                        () -> new LauncherFailure("no stack is running from this folder; start ./hirenow up first"));
        SignInProcess signIn =
                new SignInProcess(paths, stack.address(StackPart.SIGN_IN).getPort());
        return new DeadLetterCommands(
                console::say, stack.addresses(), "Bearer " + signIn.token("operator"), new PublicApi(paths.logs()));
    }

    /** Runs the command and returns the exit code. */
    public int run(List<String> words) {
        String command = words.isEmpty() ? "" : words.getFirst();
        if (command.equals("list") && words.size() == 1) {
            list();
        } else if (command.equals("show") && words.size() == 2) {
            show(words.get(1));
        } else if (command.equals("replay") && words.size() == 2) {
            replay(words.get(1));
        } else {
            throw new LauncherFailure(USAGE);
        }
        return 0;
    }

    private void list() {
        int count = 0;
        for (StackPart service : running()) {
            for (JsonNode letter : letters(service)) {
                count++;
                out.accept("%s  %-13s  %-21s  %-24s  %s%s"
                        .formatted(
                                letter.path("id").asText(),
                                service.label(),
                                letter.path("topic").asText(),
                                letter.path("reason").asText(),
                                letter.path("createdAt").asText(),
                                letter.path("replayedAt").isTextual() ? "  replayed" : ""));
            }
        }
        out.accept(count == 0 ? "No dead letters." : count + " dead letters.");
    }

    private void show(String id) {
        Found found = find(id);
        JsonNode letter = found.letter();
        out.accept("service   " + found.service().label());
        for (String name : List.of("topic", "partition", "offset", "key", "reason", "createdAt", "replayedAt")) {
            out.accept("%-10s%s".formatted(name, letter.path(name).asText("-")));
        }
        letter.path("headers")
                .properties()
                .forEach(header -> out.accept("%-10s%s: %s"
                        .formatted("header", header.getKey(), header.getValue().asText())));
        out.accept("payload   "
                + (letter.path("payload").isTextual()
                        ? new String(
                                Base64.getDecoder()
                                        .decode(letter.path("payload").asText()),
                                StandardCharsets.UTF_8)
                        : "-"));
    }

    private void replay(String id) {
        Found found = find(id);
        api.post(
                address(found.service(), "/" + id + "/replay"),
                operator,
                JsonNodeFactory.instance.objectNode(),
                Map.of());
        out.accept("Replayed to " + found.letter().path("topic").asText() + "; all its readers receive it again.");
    }

    private record Found(StackPart service, JsonNode letter) {}

    private Found find(String id) {
        if (!id.matches("[0-9a-f-]{36}")) {
            throw new LauncherFailure("'" + id + "' is not the id of a dead letter; see ./hirenow dead-letters list");
        }
        for (StackPart service : running()) {
            Optional<JsonNode> letter = api.find(address(service, "/" + id), operator);
            if (letter.isPresent()) {
                return new Found(service, letter.get());
            }
        }
        throw new LauncherFailure("no service has a dead letter " + id + "; see ./hirenow dead-letters list");
    }

    // Reads page after page until one is empty.
    private List<JsonNode> letters(StackPart service) {
        List<JsonNode> letters = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = api.find(address(service, before), operator)
                    .orElseThrow(() -> new LauncherFailure(service.label() + " has no dead letters"));
            if (page.isEmpty()) {
                return letters;
            }
            page.forEach(letters::add);
            before = "?before=" + letters.getLast().path("id").asText();
        }
    }

    private List<StackPart> running() {
        return StackPart.SERVICES.stream().filter(services::containsKey).toList();
    }

    private URI address(StackPart service, String path) {
        return URI.create(services.get(service) + "/api/v1/work/" + service.label() + "/dead-letters" + path);
    }
}
