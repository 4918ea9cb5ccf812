package dev.hirenow.analysis.analysis;

import java.util.List;
import java.util.UUID;

import dev.hirenow.analysis.interview.ClaimedSubmission;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.testing.InMemoryAnalyses;
import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.work.call.Lease;

class InMemoryAnalysesTest extends AnalysesContract {

    private final InMemoryInterviews interviews = new InMemoryInterviews();
    private final InMemoryAnalyses analyses = new InMemoryAnalyses(interviews);

    @Override
    protected Analyses analyses() {
        return analyses;
    }

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected ClaimedSubmission held() {
        return new ClaimedSubmission(ref, 1, new Lease(UUID.randomUUID(), 1));
    }

    @Override
    protected void answer(ClaimedSubmission claimed, UUID call, byte[] answer) {
        analyses.answered(call);
    }

    @Override
    protected List<byte[]> results() {
        return analyses.results.stream().map(Analysis::bytes).toList();
    }
}
