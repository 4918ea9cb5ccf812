package dev.hirenow.analysis.interview;

import java.util.List;
import java.util.UUID;

import dev.hirenow.analysis.testing.InMemoryInterviews;
import dev.hirenow.common.decision.Job;
import dev.hirenow.common.work.call.Lease;

class InMemoryInterviewsTest extends InterviewsContract {

    private final InMemoryInterviews interviews = new InMemoryInterviews();

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected ClaimedSubmission held(int submission) {
        return new ClaimedSubmission(ref, submission, new Lease(UUID.randomUUID(), 1));
    }

    @Override
    protected List<String> jobs() {
        return interviews.jobs.stream().map(Job::key).toList();
    }

    @Override
    protected long facts() {
        return interviews.facts.size();
    }
}
