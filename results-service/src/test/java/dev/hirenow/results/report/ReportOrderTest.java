package dev.hirenow.results.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import dev.hirenow.common.facts.ClosedCause;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.results.testing.InterviewStory;

import static org.assertj.core.api.Assertions.assertThat;

class ReportOrderTest {

    private static final InterviewStory STORY = InterviewStory.in("acme");
    private static final List<Fact> FACTS = facts();

    @Property(tries = 300)
    void makesTheSameReportOfFactsInAnyOrderAndNumber(@ForAll("shuffledWithDuplicates") List<Fact> facts) {
        assertThat(Report.of(facts)).isEqualTo(Report.of(FACTS)).isPresent();
    }

    @Property(tries = 300)
    void makesTheSameReportWhetherFactsSettleAtOnceOrBatchByBatch(
            @ForAll("shuffledWithDuplicates") List<Fact> facts, @ForAll Random random) {
        int cut = random.nextInt(facts.size());
        List<Fact> stored =
                new ArrayList<>(VersionedFactKey.settle(facts.subList(0, cut)).values());

        stored.addAll(VersionedFactKey.settle(facts.subList(cut, facts.size())).values());

        assertThat(Report.of(stored)).isEqualTo(Report.of(FACTS));
    }

    @Provide
    Arbitrary<List<Fact>> shuffledWithDuplicates() {
        return Arbitraries.randoms().map(random -> {
            List<Fact> all = new ArrayList<>(FACTS);
            for (int extra = random.nextInt(FACTS.size()); extra > 0; extra--) {
                all.add(FACTS.get(random.nextInt(FACTS.size())));
            }
            Collections.shuffle(all, random);
            return all;
        });
    }

    private static List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(STORY.whole());
        facts.addAll(List.of(STORY.transcript("q3", 1, 2), STORY.submitted(2, 1, 2, 2), STORY.video("q3", 2)));
        facts.addAll(List.of(STORY.analyzed(1, 2, 70.0), STORY.failed(2), STORY.closed(ClosedCause.EXPIRED)));
        facts.addAll(List.of(STORY.reopened(1, 150, "q1", "q3"), STORY.reopened(2, 250, "q1"), STORY.reopened(2, 900)));
        return facts;
    }
}
