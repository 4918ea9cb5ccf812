package dev.hirenow.upload.rest;

import dev.hirenow.upload.interview.Interview;

/** The names of an interview's states. */
enum InterviewState {
    OPEN,
    SUBMITTED,
    REOPENED,
    CLOSED;

    static InterviewState of(Interview interview) {
        return switch (interview) {
            case Interview.Open _ -> OPEN;
            case Interview.Submitted _ -> SUBMITTED;
            case Interview.Reopened _ -> REOPENED;
            case Interview.Closed _ -> CLOSED;
        };
    }
}
