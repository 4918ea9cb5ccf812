package dev.hirenow.upload.interview;

class InMemoryInterviewsTest extends InterviewsContract {

    private final InMemoryInterviews interviews = new InMemoryInterviews();

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected void issue(InvitationLink link) {
        interviews.opensBy(link);
    }
}
