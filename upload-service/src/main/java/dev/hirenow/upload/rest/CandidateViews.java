package dev.hirenow.upload.rest;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Question;
import dev.hirenow.upload.interview.Attempt;
import dev.hirenow.upload.interview.Consent;
import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.Submission;
import dev.hirenow.upload.rest.CandidateInterviewView.CandidateQuestionView;
import dev.hirenow.upload.rest.CandidateInterviewView.ConsentView;
import dev.hirenow.upload.rest.CandidateInterviewView.NoticeView;
import dev.hirenow.upload.settings.CandidatePrivacySettings;

/** Maps interviews to the candidates' view. */
@ApplicationScoped
class CandidateViews {

    private final CandidatePrivacySettings settings;

    CandidateViews(CandidatePrivacySettings settings) {
        this.settings = settings;
    }

    CandidateInterviewView of(Interview interview) {
        return new CandidateInterviewView(
                interview.terms().id(),
                interview.terms().positionTitle(),
                interview.terms().language(),
                InterviewState.of(interview),
                interview.terms().scoring(),
                interview.terms().answersUntil(),
                interview.latestByCandidate().map(Submission::submittedAt).orElse(null),
                new NoticeView(
                        settings.noticeVersion(),
                        settings.company().orElse(null),
                        settings.contact().orElse(null),
                        settings.keptFor().toDays()),
                consent(interview.terms().consent()),
                interview.terms().questions().stream()
                        .map(question -> question(interview, question))
                        .toList());
    }

    private static @Nullable ConsentView consent(@Nullable Consent consent) {
        return consent == null ? null : new ConsentView(consent.scoring(), consent.noticeVersion(), consent.givenAt());
    }

    private CandidateQuestionView question(Interview interview, Question question) {
        Attempt latest = interview.recordings().latest(question.id()).orElse(null);
        return new CandidateQuestionView(
                question.id(),
                question.number(),
                question.text(),
                settings.thinkSeconds(),
                question.maxSeconds(),
                question.maxAttempts(),
                attemptsLeft(interview, question),
                latest != null,
                latest == null ? null : latest.number(),
                latest == null ? null : latest.object().bytes(),
                latest == null ? null : InterviewView.transcript(latest));
    }

    private static int attemptsLeft(Interview interview, Question question) {
        int recorded = interview.recordings().of(question.id()).size();
        return switch (interview) {
            case Interview.Open _ -> Math.max(0, question.maxAttempts() - recorded);
            case Interview.Reopened reopened -> reopened.questions().contains(question.id()) ? 1 : 0;
            case Interview.Submitted _, Interview.Closed _ -> 0;
        };
    }
}
