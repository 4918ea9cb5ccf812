package dev.hirenow.local.chaos;

import java.util.List;

/**
 * The verdict on one promise.
 *
 * @param promise which promise
 * @param tried whether the run contained anything that could have broken it
 * @param faults evidence against it; empty if it was kept
 */
record PromiseVerdict(Promise promise, boolean tried, List<String> faults) {

    boolean kept() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return "%-7s%2d  %s%s".formatted(word(), promise.number(), promise.words(), why());
    }

    private String word() {
        if (!kept()) {
            return "BROKEN";
        }
        return tried ? "KEPT" : "-";
    }

    private String why() {
        if (!kept()) {
            return ": " + faults.getFirst() + (faults.size() > 1 ? " and " + (faults.size() - 1) + " more" : "");
        }
        if (promise.test() != null) {
            return ": not verified here, see " + promise.test();
        }
        return tried ? "" : ": not exercised in this run";
    }
}
