package dev.hirenow.e2e.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.hirenow.e2e.support.Http;
import dev.hirenow.e2e.support.RunningStack;
import dev.hirenow.e2e.support.SandboxClient;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.Stack;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the commands of the walk-through. */
@Tag("slow")
class WalkThroughTest {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void theWholeFlowWorksWithCurl() throws IOException, InterruptedException {
        Stack stack = RunningStack.get();
        new SandboxClient(stack).reset();
        Path project = StackPaths.findProject();
        Path script = Files.writeString(folder.resolve("walk.sh"), "set -euo pipefail\n" + commands(project));
        Path output = folder.resolve("output");
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("UPLOAD", stack.address(StackPart.UPLOAD).toString());
        bash.environment().put("RESULTS", stack.address(StackPart.RESULTS).toString());
        bash.environment().put("SIGN_IN", stack.address(StackPart.SIGN_IN) + "/hirenow");
        bash.environment()
                .put(
                        "RECORDINGS",
                        project.resolve("deploy/local/src/main/resources/demo").toString());

        Process process = bash.start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("ended in time").isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        JsonNode result = Http.JSON.readTree(folder.resolve("result.json").toFile());
        assertThat(result.path("totals").path("score").isNumber()).isTrue();
        assertThat(folder.resolve("first-bytes.webm")).hasSize(100);
    }

    private static String commands(Path project) throws IOException {
        String guide = Files.readString(project.resolve("docs/walk-through.md"));
        String part =
                guide.substring(guide.indexOf("<!-- walk-through"), guide.indexOf("<!-- end of the walk-through -->"));
        StringBuilder commands = new StringBuilder();
        Matcher blocks = BLOCK.matcher(part);
        while (blocks.find()) {
            commands.append(blocks.group(1)).append('\n');
        }
        assertThat(commands).isNotEmpty();
        return commands.toString();
    }
}
