package dev.hirenow.e2e.faults;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.Stack;

/** Runs several processes of a service, which the following tests reuse. */
final class Replicas {

    private Replicas() {}

    /** Makes sure that the first {@code wanted} processes run; others stay as they are, in particular stopped. */
    static void atLeast(Stack stack, StackPart service, int wanted) {
        for (int replica = 0; replica < Math.min(wanted, stack.replicasOf(service)); replica++) {
            if (!stack.alive(service, replica)) {
                stack.restart(service, replica);
            }
        }
        while (stack.replicasOf(service) < wanted) {
            stack.addReplica(service);
        }
    }

    /** Stops all but the first gracefully, as scaling down does. */
    static void one(Stack stack, StackPart service) {
        for (int replica = stack.replicasOf(service) - 1; replica > 0; replica--) {
            if (stack.alive(service, replica)) {
                stack.stop(service, replica);
            }
        }
    }
}
