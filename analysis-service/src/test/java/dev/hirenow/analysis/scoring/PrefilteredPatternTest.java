package dev.hirenow.analysis.scoring;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.hirenow.analysis.testing.Injection;
import dev.hirenow.common.facts.Word;

import static org.assertj.core.api.Assertions.assertThat;

class PrefilteredPatternTest {

    private static final String RESOURCE = "instruction-like.txt";
    private static final int LONG_ANSWER = 4_500;

    static List<PrefilteredPattern> signs() {
        return PatternResourceReader.read(RESOURCE, "words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "compact", "spelled"})
    void findsWhatItsPatternFindsInTheOtherViews(String view) {
        for (PrefilteredPattern sign : PatternResourceReader.read(RESOURCE, view)) {
            for (Injection attack : Injection.all()) {
                String written = attack.words().stream().map(Word::text).collect(Collectors.joining(" "));
                String compact = folded(Stream.of(written)).replace(" ", "");
                for (String text : List.of(written, compact)) {
                    assertThat(found(sign, text)).as(text).isEqualTo(foundByItsPattern(sign, text));
                }
            }
        }
    }

    @Test
    void areReadWholeWithWhatTheyNeed() {
        assertThat(PatternResourceReader.read(RESOURCE, "raw"))
                .hasSize(3)
                .extracting(PrefilteredPattern::needed)
                .contains(List.of(":", "="), List.of());
        assertThat(signs()).hasSizeGreaterThan(60).allSatisfy(sign -> assertThat(
                        sign.heads().isPresent() || !sign.needed().isEmpty())
                .as(sign.pattern().pattern())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("signs")
    void findsWhatItsPatternFinds(PrefilteredPattern sign) {
        String attacks = folded(Injection.all().stream()
                .flatMap(attack -> attack.words().stream())
                .map(Word::text));
        String harmless = folded(Injection.harmless().stream());

        assertThat(found(sign, attacks)).isEqualTo(foundByItsPattern(sign, attacks));
        assertThat(found(sign, harmless)).isEqualTo(foundByItsPattern(sign, harmless));
    }

    @Test
    void knowsWhatMatchesBeginWith() {
        assertThat(RegexPrefixes.of("(?<!\\b(?:i|we) )\\b(?:ignore|skips?|leave out)\\b(?: \\S+)? rules"))
                .contains(Set.of("ignore", "skip", "leave out"));
        assertThat(RegexPrefixes.of("\\bend your (?:answer|output)\\b|\\byour (?:reply) must"))
                .contains(Set.of("end your ", "your "));
        assertThat(RegexPrefixes.of("\\b(?:tip|pay) you\\b")).contains(Set.of("tip", "pay"));
    }

    @Test
    void looksEverywhereWhereAMatchMayBeginWithAnything() {
        assertThat(List.of("(?:^| )\\S*rule", "\\b(?:a|\\S+) rule", "\\b(?:my )?rule", "\\bfoo|bar", "<<<|>>>"))
                .allSatisfy(
                        regex -> assertThat(RegexPrefixes.of(regex)).as(regex).isEmpty());
    }

    @Test
    void costsAFractionOfLookingEverywhere() {
        String answer = folded(Stream.generate(() -> String.join(" ", Injection.harmless()))
                .flatMap(text -> Stream.of(text.split(" ")))
                .limit(LONG_ANSWER));
        List<PrefilteredPattern> signs = signs();
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            cpuNanos(() -> signs.forEach(sign -> found(sign, answer)));
            cpuNanos(() -> signs.forEach(sign -> foundByItsPattern(sign, answer)));
        }

        long everywhere = cpuNanos(() -> signs.forEach(sign -> foundByItsPattern(sign, answer)));
        long atHeads = cpuNanos(() -> signs.forEach(sign -> found(sign, answer)));

        assertThat(atHeads).as("of %,d ns when it looks everywhere", everywhere).isLessThan(everywhere / 4);
    }

    private static long cpuNanos(Runnable work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }

    private static String folded(Stream<String> texts) {
        return texts.flatMap(text -> WordTokenizer.of(text).stream())
                .map(HomoglyphNormaliser::lifted)
                .collect(Collectors.joining(" "));
    }

    private static List<String> found(PrefilteredPattern sign, String text) {
        List<String> found = new ArrayList<>();
        sign.find(text, (start, end) -> found.add(start + "-" + end));
        return found;
    }

    private static List<String> foundByItsPattern(PrefilteredPattern sign, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = sign.pattern().matcher(text); matcher.find(); ) {
            found.add(matcher.start() + "-" + matcher.end());
        }
        return found;
    }
}
