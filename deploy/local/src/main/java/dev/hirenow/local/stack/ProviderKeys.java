package dev.hirenow.local.stack;

import java.util.Map;

import dev.hirenow.local.process.LauncherFailure;

/**
 * The keys of the real providers.
 *
 * @param deepgram for speech to text
 * @param gemini for the analysis
 */
public record ProviderKeys(String deepgram, String gemini) {

    /**
     * Reads both keys from an environment.
     *
     * @throws LauncherFailure if one is missing: half of a real run would be neither real nor free
     */
    public static ProviderKeys from(Map<String, String> env) {
        return new ProviderKeys(required(env, "DEEPGRAM_API_KEY"), required(env, "GEMINI_API_KEY"));
    }

    private static String required(Map<String, String> env, String name) {
        String key = env.getOrDefault(name, "").strip();
        if (key.isEmpty()) {
            throw new LauncherFailure("--real needs both DEEPGRAM_API_KEY and GEMINI_API_KEY; " + name + " is not set");
        }
        return key;
    }

    /** Never shows a key. */
    @Override
    public String toString() {
        return "ProviderKeys[...]";
    }
}
