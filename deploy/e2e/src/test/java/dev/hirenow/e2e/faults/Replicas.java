package dev.hirenow.e2e.faults;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.stack.Stack;

/** Several processes of one service, kept for the tests that follow. */
final class Replicas {

    private Replicas() {}

    /** Sees to it that the first ones run, as many as are wanted; others stay as they are, above all stopped. */
    static void atLeast(Stack stack, Part service, int wanted) {
        for (int replica = 0; replica < Math.min(wanted, stack.replicasOf(service)); replica++) {
            if (!stack.alive(service, replica)) {
                stack.restart(service, replica);
            }
        }
        while (stack.replicasOf(service) < wanted) {
            stack.addReplica(service);
        }
    }

    /** Stops all but the first in order, as scaling down does. */
    static void one(Stack stack, Part service) {
        for (int replica = stack.replicasOf(service) - 1; replica > 0; replica--) {
            if (stack.alive(service, replica)) {
                stack.stop(service, replica);
            }
        }
    }
}
