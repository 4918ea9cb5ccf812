package dev.hirenow.e2e.support;

import java.nio.file.Path;
import java.util.List;

import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.parts.StackPaths;
import dev.hirenow.local.stack.StackPlan;

/** The test process: tests run in several processes side by side, each with stacks of its own. */
public final class Fork {

    private static final int NUMBER =
            Integer.parseInt(System.getProperty("hirenow.fork", "fork-1").substring("fork-".length()));
    private static final int COUNT = Integer.getInteger("hirenow.forks", 1);

    private static final List<String> NATIVES =
            List.of(System.getProperty("hirenow.native", "").split(","));

    private Fork() {}

    /**
     * A new stack whose folder and ports no other process of this run uses. Its sandbox has no speech recognition,
     * which would slow down the start considerably: tests script the transcripts.
     */
    public static StackPlan plan(String name) {
        Path data = StackPaths.findProject().resolve("deploy/e2e/target/" + name + "-" + NUMBER);
        return natives(StackPlan.in(data)
                .withFreshData()
                .withPorts(Ports.freeOf(NUMBER - 1, COUNT))
                // Small, so that recordings of usual length start in memory and spill to disk.
                .withSetting(StackPart.UPLOAD, "HIRENOW_UPLOAD_MEMORY", "128K")
                .withSetting(StackPart.SANDBOX, "HIRENOW_SANDBOX_EAR", "false"));
    }

    // ./hirenow native names services whose executables replace the JVM packages.
    private static StackPlan natives(StackPlan plan) {
        StackPlan result = plan;
        for (StackPart service : StackPart.SERVICES) {
            if (NATIVES.contains(service.label())) {
                result = result.withExecutable(
                        service,
                        StackPaths.of(plan.data()).executableOf(service).orElseThrow());
            }
        }
        return result;
    }
}
