package dev.hirenow.local.imports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import dev.hirenow.common.facts.Candidate;
import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Fact;
import dev.hirenow.common.facts.InterviewCreated;
import dev.hirenow.common.facts.InterviewSubmitted;
import dev.hirenow.common.facts.ManifestEntry;
import dev.hirenow.common.facts.Question;
import dev.hirenow.common.facts.RequestedAnswer;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.common.facts.ScoringMode;
import dev.hirenow.common.facts.SubmissionCause;
import dev.hirenow.common.facts.VideoReceived;
import dev.hirenow.common.scoring.RubricHash;
import dev.hirenow.local.imports.OldInterview.Answer;

/**
 * Converts the old application's data into facts. Old scores have no evidence in the candidate's words, so they
 * become notes, and imported interviews are rated by humans.
 *
 * @param organisation the organisation that receives all interviews
 * @param bucket of the object store
 * @param language the spoken language if an interview does not state it
 */
record InterviewConverter(
        String organisation, String bucket, String language, Duration keptFor, Instant now, OldRecordingFolder media) {

    private static final int LONGEST_SECONDS = 1800;
    private static final List<Criterion> OVERALL = List.of(new Criterion(
            "overall",
            "Overall",
            "The answer as a whole; the application that it was recorded with had no criteria.",
            1,
            Map.of(1, "Does not answer the question.", 3, "Answers it in part.", 5, "Answers it fully.")));
    private static final Rubric RUBRIC = new Rubric(RubricHash.of(OVERALL), OVERALL);

    /** The converted interview, or the reason why it is skipped. */
    sealed interface Outcome {
        record Take(ConvertedInterview converted) implements Outcome {}

        record Leave(String reason) implements Outcome {}
    }

    Outcome of(OldInterview old) {
        if (old.submitted() == null) {
            return new Outcome.Leave("was not submitted: invite the candidate again");
        }
        if (old.created().isBefore(now.minus(keptFor))) {
            return new Outcome.Leave("is older than the retention period (%s days): it would be erased at once"
                    .formatted(keptFor.toDays()));
        }
        if (old.name().isEmpty() || old.position().isEmpty()) {
            return new Outcome.Leave("has no name of the candidate or no position");
        }
        UUID id = ImportedIds.of(old.created(), organisation + "/interview/" + old.id());
        Answers answers = new Answers(this, id, Objects.requireNonNullElse(old.language(), language));
        old.answers().forEach(answers::add);
        return answers.none() ? new Outcome.Leave("has no recording that could be found") : taken(old, id, answers);
    }

    private Outcome taken(OldInterview old, UUID id, Answers answers) {
        String spoken = Objects.requireNonNullElse(old.language(), language);
        Instant submitted = Objects.requireNonNull(old.submitted());
        InterviewCreated created = new InterviewCreated(
                id,
                organisation,
                new Candidate(old.name(), old.email()),
                ImportedIds.of(Instant.EPOCH, organisation + "/position/" + old.position()),
                old.position(),
                List.copyOf(answers.questions.values()),
                spoken,
                ScoringMode.HUMAN_ONLY,
                submitted,
                old.created());
        return new Outcome.Take(new ConvertedInterview(
                created,
                answers.videos,
                answers.transcripts,
                submission(old, id, answers, submitted),
                OldAssessmentNotes.of(old),
                answers.objects,
                answers.losses));
    }

    private InterviewSubmitted submission(OldInterview old, UUID id, Answers answers, Instant submitted) {
        return new InterviewSubmitted(
                id,
                organisation,
                1,
                SubmissionCause.FIRST,
                ScoringMode.HUMAN_ONLY,
                old.position(),
                answers.manifest(),
                submitted);
    }

    /** Collects the results of converting one interview's answers. */
    private static final class Answers {
        private final InterviewConverter rules;
        private final UUID interview;
        private final String language;
        private final Map<Integer, Question> questions = new LinkedHashMap<>();
        private final Map<Integer, RequestedAnswer> latest = new LinkedHashMap<>();
        private final List<VideoReceived> videos = new ArrayList<>();
        private final List<Fact> transcripts = new ArrayList<>();
        private final Map<String, Path> objects = new LinkedHashMap<>();
        private final List<String> losses = new ArrayList<>();

        Answers(InterviewConverter rules, UUID interview, String language) {
            this.rules = rules;
            this.interview = interview;
            this.language = language;
        }

        boolean none() {
            return videos.isEmpty();
        }

        void add(Answer old) {
            Optional<OldRecordingFolder.Found> file = rules.media.find(old.file());
            if (file.isEmpty()) {
                losses.add("answer " + old.id() + ": its recording " + old.file() + " was not found");
                return;
            }
            Question question = questions.computeIfAbsent(old.number(), number -> question(old, questions.size() + 1));
            RequestedAnswer before = latest.get(old.number());
            ImportedTranscript words = new ImportedTranscript(rules.organisation, interview, old);
            RequestedAnswer answer = new RequestedAnswer(
                    question.id(),
                    before == null ? 1 : before.attempt() + 1,
                    words.object(rules.bucket, question.id(), file.get()),
                    language);
            latest.put(old.number(), answer);
            videos.add(new VideoReceived(interview, rules.organisation, answer, old.created()));
            transcripts.add(words.fact(answer));
            objects.put(answer.object().key(), file.get().path());
            if (old.words() == null) {
                losses.add("answer " + old.id() + ": has no transcript; its recording was taken");
            }
        }

        List<ManifestEntry> manifest() {
            return latest.entrySet().stream()
                    .map(entry ->
                            new ManifestEntry(Objects.requireNonNull(questions.get(entry.getKey())), entry.getValue()))
                    .toList();
        }

        private static Question question(Answer old, int number) {
            String text = old.question().isEmpty() ? "Question " + number : old.question();
            return new Question("q" + number, number, text, LONGEST_SECONDS, 10, RUBRIC);
        }
    }
}
