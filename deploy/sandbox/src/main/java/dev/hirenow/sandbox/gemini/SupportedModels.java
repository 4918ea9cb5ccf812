package dev.hirenow.sandbox.gemini;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text models known on 2026-11-22 and their rules for thinking. */
final class SupportedModels {

    /**
     * A model.
     *
     * @param levels supported thinking levels; empty if the model supports only a budget
     * @param defaultLevel used if the request names none
     * @param lastTurnFree whether the contents may end with a model turn. Google ended this for Gemini 3.6 Flash
     *     and Gemini 3.5 Flash-Lite together, both of 21 July 2026, and for all later models ("What's new in Gemini
     *     3.6 Flash and 3.5 Flash-Lite"; the refusal's wording is from Zoo-Code issue 1052). Gemini 3.5 Flash is
     *     older and accepts it. If sources disagree, the sandbox refuses, because a request that only the sandbox
     *     accepts is worthless.
     */
    record Model(String id, List<String> levels, String defaultLevel, boolean lastTurnFree) {

        boolean thinksByLevel() {
            return !levels.isEmpty();
        }
    }

    private static final List<String> ALL = List.of("MINIMAL", "LOW", "MEDIUM", "HIGH");
    private static final List<String> FROM_LOW = List.of("LOW", "MEDIUM", "HIGH");
    private static final Map<String, Model> KNOWN = Map.ofEntries(
            entry("gemini-3.5-flash-lite", ALL, "MINIMAL", false),
            entry("gemini-3.5-flash", ALL, "MEDIUM", true),
            entry("gemini-3.1-flash-lite", ALL, "MINIMAL", true),
            entry("gemini-3.1-pro-preview", FROM_LOW, "HIGH", true),
            entry("gemini-3.6-flash", ALL, "MEDIUM", false),
            entry("gemini-3.7-flash", FROM_LOW, "MEDIUM", false),
            entry("gemini-3.8-flash", FROM_LOW, "MEDIUM", false),
            entry("gemini-4-argon", FROM_LOW, "MEDIUM", false),
            entry("gemini-2.5-flash", List.of(), "MEDIUM", true),
            entry("gemini-2.5-flash-lite", List.of(), "MINIMAL", true),
            entry("gemini-2.5-pro", List.of(), "MEDIUM", true));

    private SupportedModels() {}

    static Optional<Model> named(String id) {
        return Optional.ofNullable(KNOWN.get(id));
    }

    private static Map.Entry<String, Model> entry(
            String id, List<String> levels, String defaultLevel, boolean lastTurnFree) {
        return Map.entry(id, new Model(id, levels, defaultLevel, lastTurnFree));
    }
}
