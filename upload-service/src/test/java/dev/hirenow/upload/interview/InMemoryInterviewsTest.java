package dev.hirenow.upload.interview;

class InMemoryInterviewsTest extends InterviewsContract {

    private final Interviews interviews = new InMemoryInterviews();

    @Override
    protected Interviews interviews() {
        return interviews;
    }
}
