package dev.hirenow.sandbox.deepgram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.sandbox.http.RequestHead;
import dev.hirenow.sandbox.http.SandboxReply;

/**
 * The query parameters that affect the response, with the names and defaults of Deepgram's openapi.yml.
 *
 * @param language the requested language, {@code en} by default
 * @param extra echoed in the metadata; if a key occurs twice, the last value wins
 */
record ListenOptions(
        String model,
        String language,
        boolean detectLanguage,
        boolean smartFormat,
        boolean punctuate,
        boolean paragraphs,
        boolean utterances,
        double utteranceSplitSeconds,
        boolean diarize,
        List<String> tags,
        List<String> keyterms,
        Map<String, String> extra) {

    static final int KEYTERM_TOKENS = 500;

    private static final Set<String> FAMILIES = Set.of("nova-3", "nova-2", "nova", "enhanced", "base", "whisper");
    private static final Set<String> NOVA_3 = Set.of("nova-3", "nova-3-general", "nova-3-medical", "nova-3-pharma");
    // The languages that Deepgram listed on 30 November 2026: only these tags are accepted, including their
    // regions.
    private static final Set<String> LANGUAGES = Set.of("""
            multi af ar be bg bn bs ca cs da da-DK de de-CH el en en-AU en-GB en-IN en-NZ en-US es es-419 et fa fi fr fr-CA
            gu gu-IN he hi hr hu hy id it ja ka kn ko ko-KR lt lv mk mr ms ne nl nl-BE no pa pa-IN pl pt pt-BR pt-PT ro ru
            sk sl sr sv sv-SE ta te th th-TH tl tr uk ur vi zh zh-CN zh-HK zh-Hans zh-Hant zh-TW
            """.strip().split("\\s+"));

    static ListenOptions of(RequestHead head) {
        String language = head.param("language");
        String split = head.param("utt_split");
        String model = head.param("model");
        boolean smart = yes(head, "smart_format");
        return new ListenOptions(
                model == null ? "base-general" : model,
                language == null ? "en" : language,
                head.query().contains("detect_language") && !"false".equals(head.param("detect_language")),
                smart,
                smart || yes(head, "punctuate"),
                smart || yes(head, "paragraphs"),
                yes(head, "utterances"),
                split == null ? 0.8 : Double.parseDouble(split),
                yes(head, "diarize") || head.query().contains("diarize_model"),
                head.params("tag"),
                head.params("keyterm"),
                extras(head.params("extra")));
    }

    /** The real server's refusal of this combination; empty if it is valid. */
    Optional<SandboxReply.Answer> refusal(RequestHead head) {
        ListenErrors errors = new ListenErrors(head.requestId());
        if (!knownModel(model)) {
            return Optional.of(errors.forbiddenModel());
        }
        if (!LANGUAGES.contains(language) || (model.equals("nova-3-medical") && !english())) {
            return Optional.of(errors.badRequest("Bad Request: No such model/language/tier combination found."));
        }
        if (!keyterms.isEmpty() && !NOVA_3.contains(model)) {
            return Optional.of(errors.badRequest("Bad Request: Keyterm prompting is only supported for Nova-3."));
        }
        if (keyterms.stream().mapToInt(ListenOptions::tokens).sum() > KEYTERM_TOKENS) {
            return Optional.of(errors.badRequest(
                    "Bad Request: Keyterm limit exceeded. The maximum number of tokens across all keyterms is 500."));
        }
        return Optional.empty();
    }

    /** False for a malformed query, such as {@code utterances=perhaps}. */
    static boolean readable(RequestHead head) {
        boolean flags =
                List.of("smart_format", "punctuate", "paragraphs", "utterances", "filler_words", "mip_opt_out").stream()
                        .allMatch(name -> flag(head.param(name)));
        String split = head.param("utt_split");
        return flags && (split == null || split.matches("\\d+(\\.\\d+)?"));
    }

    private boolean english() {
        return language.equals("en") || language.startsWith("en-");
    }

    private static boolean knownModel(String model) {
        if (NOVA_3.contains(model)) {
            return true;
        }
        return FAMILIES.stream()
                .filter(family -> !family.equals("nova-3"))
                .anyMatch(family -> model.equals(family) || model.matches(family + "-[a-z][a-z-]*"));
    }

    /** About four characters per token, at least one token per word. */
    private static int tokens(String term) {
        return Math.max(term.trim().split("\\s+").length, (term.length() + 3) / 4);
    }

    private static boolean yes(RequestHead head, String name) {
        return "true".equals(head.param(name));
    }

    private static boolean flag(@Nullable String value) {
        return value == null || value.equals("true") || value.equals("false");
    }

    private static Map<String, String> extras(List<String> pairs) {
        Map<String, String> extras = new TreeMap<>();
        pairs.forEach(pair -> {
            String[] parts = pair.split(":", 2);
            extras.put(parts[0], parts.length == 2 ? parts[1] : "");
        });
        return extras;
    }
}
