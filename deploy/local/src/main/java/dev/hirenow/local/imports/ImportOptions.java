package dev.hirenow.local.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.hirenow.local.parts.OrganisationName;
import dev.hirenow.local.process.LauncherFailure;

/**
 * The options of {@code ./hirenow import}.
 *
 * @param organisation the organisation that receives all interviews
 * @param from the old application's database
 * @param to HireNow's database
 * @param media folder of the recordings
 * @param mapping a file with names that differ from Django's defaults
 * @param objects output file that maps recordings to object keys
 * @param dryRun whether to report only, without importing
 */
record ImportOptions(
        String organisation,
        Account from,
        Account to,
        Path media,
        Optional<Path> mapping,
        Path objects,
        String bucket,
        String language,
        Duration keptFor,
        boolean dryRun) {

    private static final Set<String> KNOWN =
            Set.of("--organisation", "--media", "--mapping", "--objects", "--bucket", "--language", "--kept-for-days");
    private static final String USUAL_DAYS = "180";

    /**
     * A database and its credentials.
     *
     * @param address host, port and name
     */
    record Account(String address, String user, String password) {

        static Account of(Map<String, String> env, String prefix) {
            return new Account(
                    needed(env.get(prefix), prefix),
                    needed(env.get(prefix + "_USER"), prefix + "_USER"),
                    env.getOrDefault(prefix + "_PASSWORD", ""));
        }

        String url() {
            return "jdbc:postgresql://" + address;
        }
    }

    static ImportOptions of(List<String> words, Map<String, String> env) {
        Map<String, String> given = new HashMap<>();
        boolean dryRun = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--dry-run")) {
                dryRun = true;
            } else if (KNOWN.contains(word) && i + 1 < words.size()) {
                given.put(word, words.get(++i));
            } else {
                throw new LauncherFailure("unknown or incomplete option " + word + "; see docs/cut-over.md");
            }
        }
        return new ImportOptions(
                OrganisationName.valid(needed(given.get("--organisation"), "--organisation")),
                Account.of(env, "HIRENOW_IMPORT_FROM"),
                Account.of(env, "HIRENOW_IMPORT_TO"),
                Path.of(needed(given.get("--media"), "--media")),
                Optional.ofNullable(given.get("--mapping")).map(Path::of),
                Path.of(given.getOrDefault("--objects", "objects.tsv")),
                given.getOrDefault("--bucket", "hirenow"),
                given.getOrDefault("--language", "en"),
                Duration.ofDays(Long.parseLong(given.getOrDefault("--kept-for-days", USUAL_DAYS))),
                dryRun);
    }

    private static String needed(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new LauncherFailure(name + " is not set; see docs/cut-over.md");
        }
        return value;
    }
}
