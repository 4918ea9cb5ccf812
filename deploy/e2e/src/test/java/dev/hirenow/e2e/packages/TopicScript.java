package dev.hirenow.e2e.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the script that creates topics, with tools that only record their arguments. */
final class TopicScript {

    private TopicScript() {}

    /** One line for each call of a tool, with its arguments. */
    static List<String> run(Path script) throws IOException, InterruptedException {
        Path tools = Files.createTempDirectory("kafka-tools");
        for (String tool : List.of("kafka-topics.sh", "kafka-configs.sh")) {
            Path file = Files.writeString(tools.resolve(tool), "#!/bin/sh\necho \"$@\"\n");
            file.toFile().setExecutable(true);
        }
        ProcessBuilder builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().put("KAFKA_TOOLS", tools.toString());
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "broker:9092");
        Process process = builder.start();
        List<String> lines = process.inputReader().lines().toList();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join("\n", lines));
        }
        return lines;
    }
}
