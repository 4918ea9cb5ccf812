package dev.hirenow.local.bench;

import java.util.List;

import dev.hirenow.local.Console;
import dev.hirenow.local.stack.Stack;

/** One kind of load. */
interface Scenario {

    /** Runs once against a running stack and returns the results. */
    List<ReportSection> run(Setting setting);

    /**
     * What a scenario runs against.
     *
     * @param video an answer as a browser records it
     */
    record Setting(
            Stack stack, HireNowRequestFactory target, CheckedHttp http, Console console, Sizes sizes, byte[] video) {}

    /**
     * The size of the load.
     *
     * @param interviews total number of interviews
     * @param atOnce how many of them run concurrently
     * @param questions per interview
     * @param deepgramMs latency of the speech recognition provider, in milliseconds
     * @param geminiMs latency of the model, in milliseconds
     */
    record Sizes(int interviews, int atOnce, int questions, long deepgramMs, long geminiMs) {}
}
