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
    Brief brief();

    /** The recordings so far. */
    Recordings recordings();

    /** Oldest first; empty until the candidate submits. */
    List<Submission> submissions();

    /** The same state with updated recordings and submissions. */
    Interview heard(Recordings recordings, List<Submission> submissions);

    /** The candidate is recording answers. */
    record Open(Brief brief, Recordings recordings) implements Interview {

        @Override
        public List<Submission> submissions() {
            return List.of();
        }

        @Override
        public Open heard(Recordings news, List<Submission> submissions) {
            return new Open(brief, news);
        }

        Open and(Attempt attempt) {
            return new Open(brief, recordings.and(attempt));
        }

        Submitted submitted(Submission first) {
            return new Submitted(brief, recordings, List.of(first));
        }
    }

    /** The candidate has submitted. */
    record Submitted(Brief brief, Recordings recordings, List<Submission> submissions) implements Interview {

        /** Copies the list. */
        public Submitted {
            submissions = List.copyOf(submissions);
        }

        @Override
        public Submitted heard(Recordings news, List<Submission> others) {
            return new Submitted(brief, news, others);
        }

        Reopened reopened(String questionId, Instant until) {
            return new Reopened(brief.until(until), recordings, submissions, Set.of(questionId));
        }

        Submitted askedAgain(Brief by, Submission next) {
            return new Submitted(by, recordings, with(submissions, next));
        }
    }

    /**
     * The candidate may answer some questions again.
     *
     * @param questions the reopened questions, at least one
     */
    record Reopened(Brief brief, Recordings recordings, List<Submission> submissions, Set<String> questions)
            implements Interview {

        /** Copies the collections. */
        public Reopened {
            submissions = List.copyOf(submissions);
            questions = Set.copyOf(questions);
        }

        @Override
        public Reopened heard(Recordings news, List<Submission> others) {
            return new Reopened(brief, news, others, questions);
        }

        Reopened reopened(String questionId, Instant until) {
            Set<String> more =
                    Stream.concat(questions.stream(), Stream.of(questionId)).collect(Collectors.toUnmodifiableSet());
            return new Reopened(brief.until(until), recordings, submissions, more);
        }

        Interview completed(Attempt attempt, Submission next) {
            Set<String> left = questions.stream()
                    .filter(question -> !question.equals(attempt.questionId()))
                    .collect(Collectors.toUnmodifiableSet());
            Recordings all = recordings.and(attempt);
            List<Submission> more = with(submissions, next);
            return left.isEmpty() ? new Submitted(brief, all, more) : new Reopened(brief, all, more, left);
        }

        Reopened askedAgain(Brief by, Submission next) {
            return new Reopened(by, recordings, with(submissions, next), questions);
        }

        Reopened until(Instant moment) {
            return new Reopened(brief.until(moment), recordings, submissions, questions);
        }

        Submitted lapsed() {
            return new Submitted(brief, recordings, submissions);
        }
    }

    /** The interview accepts nothing more. */
    record Closed(Brief brief, Recordings recordings, List<Submission> submissions, ClosedCause cause, Instant closedAt)
            implements Interview {

        /** Copies the list. */
        public Closed {
            submissions = List.copyOf(submissions);
        }

        @Override
        public Closed heard(Recordings news, List<Submission> others) {
            return new Closed(brief, news, others, cause, closedAt);
        }

        /** Resumes the interview with a later deadline; empty unless it ended only because its deadline had passed. */
        Optional<Open> resumed(Instant until) {
            return cause == ClosedCause.EXPIRED && submissions.isEmpty()
                    ? Optional.of(new Open(brief.until(until), recordings))
                    : Optional.empty();
        }
    }

    private static List<Submission> with(List<Submission> submissions, Submission next) {
        return Stream.concat(submissions.stream(), Stream.of(next)).toList();
    }
}
