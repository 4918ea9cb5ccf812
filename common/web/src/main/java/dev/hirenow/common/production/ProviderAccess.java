package dev.hirenow.common.production;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the service reaches a provider. Production needs the real one, because the sandbox's answers are no real scores.
 *
 * @param keySetting the environment variable of the key
 * @param key the key itself
 * @param urlSetting the environment variable of the address
 * @param url the base address
 * @param sandboxAllowed whether the operator allows the sandbox
 */
public record ProviderAccess(
        String keySetting, Optional<String> key, String urlSetting, URI url, boolean sandboxAllowed) {

    private static final String IF_MEANT = "; set HIRENOW_SANDBOX_ALLOWED=true if that is meant";

    /** Reasons not to start with this access. */
    public List<String> dangers() {
        List<String> found = new ArrayList<>();
        String secret = key.orElse("");
        if (secret.isBlank()) {
            found.add(keySetting + " is not set");
        } else if (secret.startsWith("sandbox-") && !sandboxAllowed) {
            found.add(keySetting + " is a key of the sandbox" + IF_MEANT);
        } else if (WellKnownSecrets.secret(secret)) {
            found.add(keySetting + WellKnownSecrets.REASON);
        }
        String host = url.getHost();
        if (host == null) {
            found.add(urlSetting + " has no host");
        } else if (!sandboxAllowed && isSandbox(host)) {
            found.add(urlSetting + " leads to " + host + ", which is no real provider" + IF_MEANT);
        }
        return found;
    }

    private static boolean isSandbox(String host) {
        return AddressChecks.loopback(host) || host.toLowerCase(Locale.ROOT).contains("sandbox");
    }

    /** Hides the key. */
    @Override
    public String toString() {
        return "ProviderAccess[" + urlSetting + "=" + url + "]";
    }
}
