package dev.hirenow.local.chaos;

import java.util.List;

/**
 * What came of one promise.
 *
 * @param promise which
 * @param tried whether anything happened that could have broken it
 * @param faults what speaks against it; none when it was kept
 */
record Verdict(Promise promise, boolean tried, List<String> faults) {

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
            return ": not judged here, see " + promise.test();
        }
        return tried ? "" : ": nothing of the kind happened this time";
    }
}
