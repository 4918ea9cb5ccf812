package dev.hirenow.analysis.scoring;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.hirenow.common.facts.Criterion;

/** Resolves a criterion that the model identified by its name, or by its id in another spelling. */
record CriterionMatcher(List<Criterion> rubric) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** The criterion's id; the given text if it matches no criterion or several. */
    String id(String given) {
        if (rubric.stream().anyMatch(criterion -> criterion.id().equals(given))) {
            return given;
        }
        String wanted = folded(given);
        List<String> meant = rubric.stream()
                .filter(criterion -> folded(criterion.id()).equals(wanted)
                        || folded(criterion.name()).equals(wanted))
                .map(Criterion::id)
                .distinct()
                .toList();
        return meant.size() == 1 && !wanted.isEmpty() ? meant.getFirst() : given;
    }

    private static String folded(String text) {
        return BETWEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
