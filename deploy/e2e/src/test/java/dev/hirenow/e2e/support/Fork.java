package dev.hirenow.e2e.support;

import java.nio.file.Path;

import dev.hirenow.local.parts.Layout;
import dev.hirenow.local.parts.Ports;
import dev.hirenow.local.stack.Plan;

/** The tests run in several processes side by side, each with stacks of its own. */
public final class Fork {

    private static final int NUMBER =
            Integer.parseInt(System.getProperty("hirenow.fork", "fork-1").substring("fork-".length()));
    private static final int COUNT = Integer.getInteger("hirenow.forks", 1);

    private Fork() {}

    /** A new stack whose folder and ports no other process of this run uses. */
    public static Plan plan(String name) {
        Path data = Layout.findProject().resolve("deploy/e2e/target/" + name + "-" + NUMBER);
        return Plan.in(data).withFreshData().withPorts(Ports.freeOf(NUMBER - 1, COUNT));
    }
}
