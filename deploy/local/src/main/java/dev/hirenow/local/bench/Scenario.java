package dev.hirenow.local.bench;

import java.util.List;

import dev.hirenow.local.Console;
import dev.hirenow.local.stack.Stack;

/** One kind of load. */
interface Scenario {

    /** Does it once to a stack that runs, and says what was found. */
    List<Section> run(Setting setting);

    /**
     * Where it takes place.
     *
     * @param video an answer as a browser records it
     */
    record Setting(Stack stack, Target target, Http http, Console console, Sizes sizes, byte[] video) {}

    /**
     * How much of it.
     *
     * @param interviews how many in all
     * @param atOnce how many of them at the same time
     * @param questions of each
     * @param deepgramMs how long a provider of speech to text takes, in milliseconds
     * @param geminiMs how long the model takes, in milliseconds
     */
    record Sizes(int interviews, int atOnce, int questions, long deepgramMs, long geminiMs) {}
}
