package dev.hirenow.e2e.support;

import java.nio.file.Path;
import java.util.List;

import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Part;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.stack.Plan;

/** The tests run in several processes side by side, each with stacks of its own. */
public final class Fork {

    private static final int NUMBER =
            Integer.parseInt(System.getProperty("hirenow.fork", "fork-1").substring("fork-".length()));
    private static final int COUNT = Integer.getInteger("hirenow.forks", 1);

    private static final List<String> NATIVES =
            List.of(System.getProperty("hirenow.native", "").split(","));

    private Fork() {}

    /**
     * A new stack whose folder and ports no other process of this run uses. Its sandbox does not listen, which would take
     * a good part of the start: a test says what is heard.
     */
    public static Plan plan(String name) {
        Path data = Layout.findProject().resolve("deploy/e2e/target/" + name + "-" + NUMBER);
        return natives(Plan.in(data)
                .withFreshData()
                .withPorts(Ports.freeOf(NUMBER - 1, COUNT))
                // Little, so that recordings of the usual length begin in memory and go on by the disk.
                .withSetting(Part.UPLOAD, "HIRENOW_UPLOAD_MEMORY", "128K")
                .withSetting(Part.SANDBOX, "HIRENOW_SANDBOX_EAR", "false"));
    }

    // ./hirenow native names services here whose executables take the place of the JVM packages.
    private static Plan natives(Plan plan) {
        Plan result = plan;
        for (Part service : Part.SERVICES) {
            if (NATIVES.contains(service.label())) {
                result = result.withExecutable(
                        service, Layout.of(plan.data()).executableOf(service).orElseThrow());
            }
        }
        return result;
    }
}
