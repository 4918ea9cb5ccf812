package dev.hirenow.upload.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.hirenow.common.facts.ClosedCause;

/** One candidate's interview. Each state offers only the transitions that are legal in it. */
public sealed interface Interview {

    /** What was agreed. */
    InterviewTerms terms();

    /** The recordings so far. */
    Recordings recordings();

    /** Oldest first; empty until the candidate submits. */
    List<Submission> submissions();

    /** The candidate's latest submission; later ones may only request new scores. Empty until the candidate submits. */
    default Optional<Submission> latestByCandidate() {
        return submissions().reversed().stream()
                .filter(submission -> submission.cause().byCandidate())
                .findFirst();
    }

    /** The same state with updated recordings and submissions. */
    Interview updated(Recordings recordings, List<Submission> submissions);

    /** The candidate is recording answers. */
    record Open(InterviewTerms terms, Recordings recordings) implements Interview {

        @Override
        public List<Submission> submissions() {
            return List.of();
        }

        @Override
        public Open updated(Recordings news, List<Submission> submissions) {
            return new Open(terms, news);
        }

        Open and(Attempt attempt) {
            return new Open(terms, recordings.and(attempt));
        }

        Submitted submitted(Submission first) {
            return new Submitted(terms, recordings, List.of(first));
        }
    }

    /** The candidate has submitted. */
    record Submitted(InterviewTerms terms, Recordings recordings, List<Submission> submissions) implements Interview {

        /** Copies the list. */
        public Submitted {
            submissions = List.copyOf(submissions);
        }

        @Override
        public Submitted updated(Recordings news, List<Submission> others) {
            return new Submitted(terms, news, others);
        }

        Reopened reopened(String questionId, Instant until) {
            return new Reopened(terms.until(until), recordings, submissions, Set.of(questionId));
        }

        Submitted askedAgain(InterviewTerms by, Submission next) {
            return new Submitted(by, recordings, with(submissions, next));
        }
    }

    /**
     * The candidate may answer some questions again.
     *
     * @param questions the reopened questions, at least one
     */
    record Reopened(InterviewTerms terms, Recordings recordings, List<Submission> submissions, Set<String> questions)
            implements Interview {

        /** Copies the collections. */
        public Reopened {
            submissions = List.copyOf(submissions);
            questions = Set.copyOf(questions);
        }

        @Override
        public Reopened updated(Recordings news, List<Submission> others) {
            return new Reopened(terms, news, others, questions);
        }

        Reopened reopened(String questionId, Instant until) {
            Set<String> more =
                    Stream.concat(questions.stream(), Stream.of(questionId)).collect(Collectors.toUnmodifiableSet());
            return new Reopened(terms.until(until), recordings, submissions, more);
        }

        Interview completed(Attempt attempt, Submission next) {
            Set<String> left = questions.stream()
                    .filter(question -> !question.equals(attempt.questionId()))
                    .collect(Collectors.toUnmodifiableSet());
            Recordings all = recordings.and(attempt);
            List<Submission> more = with(submissions, next);
            return left.isEmpty() ? new Submitted(terms, all, more) : new Reopened(terms, all, more, left);
        }

        Reopened askedAgain(InterviewTerms by, Submission next) {
            return new Reopened(by, recordings, with(submissions, next), questions);
        }

        Reopened until(Instant moment) {
            return new Reopened(terms.until(moment), recordings, submissions, questions);
        }

        Submitted lapsed() {
            return new Submitted(terms, recordings, submissions);
        }
    }

    /** The interview accepts nothing more. */
    record Closed(
            InterviewTerms terms,
            Recordings recordings,
            List<Submission> submissions,
            ClosedCause cause,
            Instant closedAt)
            implements Interview {

        /** Copies the list. */
        public Closed {
            submissions = List.copyOf(submissions);
        }

        @Override
        public Closed updated(Recordings news, List<Submission> others) {
            return new Closed(terms, news, others, cause, closedAt);
        }

        /** Resumes the interview with a later deadline; empty unless it ended only because its deadline had passed. */
        Optional<Open> resumed(Instant until) {
            return cause == ClosedCause.EXPIRED && submissions.isEmpty()
                    ? Optional.of(new Open(terms.until(until), recordings))
                    : Optional.empty();
        }
    }

    private static List<Submission> with(List<Submission> submissions, Submission next) {
        return Stream.concat(submissions.stream(), Stream.of(next)).toList();
    }
}
