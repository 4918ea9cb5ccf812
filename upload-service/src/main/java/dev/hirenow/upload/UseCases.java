package dev.hirenow.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.hirenow.common.language.RecognisedLanguages;
import dev.hirenow.common.scoring.CallPace;
import dev.hirenow.upload.answer.Conditions;
import dev.hirenow.upload.answer.ReceiveAnswer;
import dev.hirenow.upload.answer.VideoStore;
import dev.hirenow.upload.erasure.EraseInterview;
import dev.hirenow.upload.erasure.EraseOldInterviews;
import dev.hirenow.upload.erasure.Receipts;
import dev.hirenow.upload.interview.CreateInterview;
import dev.hirenow.upload.interview.ExpireInterviews;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InviteMany;
import dev.hirenow.upload.interview.People;
import dev.hirenow.upload.interview.WatchInterviews;
import dev.hirenow.upload.invitation.Courier;
import dev.hirenow.upload.invitation.EnterInterview;
import dev.hirenow.upload.invitation.Invitations;
import dev.hirenow.upload.invitation.LinkQuota;
import dev.hirenow.upload.invitation.MailInvitation;
import dev.hirenow.upload.invitation.ReissueInvitation;
import dev.hirenow.upload.position.CallBudget;
import dev.hirenow.upload.position.CreatePosition;
import dev.hirenow.upload.position.EditPosition;
import dev.hirenow.upload.position.KeepRubric;
import dev.hirenow.upload.position.PositionRules;
import dev.hirenow.upload.position.Positions;
import dev.hirenow.upload.position.RubricTemplates;
import dev.hirenow.upload.settings.CandidateSettings;
import dev.hirenow.upload.settings.InterviewSettings;
import dev.hirenow.upload.settings.QuotaSettings;
import dev.hirenow.upload.settings.UploadSettings;

/** Wires the framework-free use cases to their ports and settings. */
@ApplicationScoped
class UseCases {

    private static final Duration ERASURE_PATIENCE = Duration.ofSeconds(5);
    private static final int USUAL_SECONDS = 180;
    private static final int USUAL_ATTEMPTS = 2;
    private static final int FAST_WORDS_PER_MINUTE = 180;
    private static final Duration LINKS_COUNTED_FOR = Duration.ofHours(1);
    private static final Duration LONGEST_MAIL = Duration.ofSeconds(10);
    private static final Duration LONGEST_MAILS = Duration.ofSeconds(30);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    PositionRules positionRules(InterviewSettings settings) {
        return new PositionRules(
                settings.questions(),
                settings.seconds(),
                Math.min(USUAL_SECONDS, settings.seconds()),
                settings.attempts(),
                Math.min(USUAL_ATTEMPTS, settings.attempts()),
                new CallBudget(
                        settings.inputTokens(),
                        settings.outputTokens(),
                        FAST_WORDS_PER_MINUTE,
                        new CallPace(settings.tokensPerSecond(), settings.longestCall())),
                RecognisedLanguages.of(
                        settings.speechModel(), settings.moreLanguages().orElse(List.of())));
    }

    @Produces
    @Singleton
    CreatePosition createPosition(Positions positions, PositionRules rules) {
        return new CreatePosition(positions, rules);
    }

    @Produces
    @Singleton
    KeepRubric keepRubric(RubricTemplates templates) {
        return new KeepRubric(templates);
    }

    @Produces
    @Singleton
    EditPosition editPosition(Positions positions, PositionRules rules) {
        return new EditPosition(positions, rules);
    }

    @Produces
    @Singleton
    InviteMany inviteMany(CreateInterview create, People people) {
        return new InviteMany(create, people);
    }

    @Produces
    @Singleton
    CreateInterview createInterview(Positions positions, Interviews interviews, InterviewSettings settings) {
        return new CreateInterview(positions, interviews, settings.answersFor(), settings.longest());
    }

    @Produces
    @Singleton
    ReissueInvitation reissueInvitation(Interviews interviews, Invitations invitations, QuotaSettings quotas) {
        return new ReissueInvitation(interviews, invitations, new LinkQuota(quotas.links(), LINKS_COUNTED_FOR));
    }

    @Produces
    @Singleton
    MailInvitation mailInvitation(Courier courier) {
        return new MailInvitation(courier, LONGEST_MAIL, LONGEST_MAILS);
    }

    @Produces
    @Singleton
    EnterInterview enterInterview(Invitations invitations, Clock clock) {
        return new EnterInterview(invitations, clock);
    }

    @Produces
    @Singleton
    Conditions conditions(UploadSettings upload, CandidateSettings candidate) {
        return new Conditions(upload.mostBytes().asLongValue(), candidate.consentNeeded());
    }

    @Produces
    @Singleton
    WatchInterviews watchInterviews(Interviews interviews, Clock clock) {
        return new WatchInterviews(interviews, clock);
    }

    @Produces
    @Singleton
    ReceiveAnswer receiveAnswer(Interviews interviews, VideoStore videos, Conditions conditions, Clock clock) {
        return new ReceiveAnswer(interviews, videos, conditions, clock);
    }

    @Produces
    @Singleton
    ExpireInterviews expireInterviews(Interviews interviews, Clock clock) {
        return new ExpireInterviews(interviews, clock);
    }

    @Produces
    @Singleton
    EraseInterview eraseInterview(Receipts receipts) {
        return new EraseInterview(receipts, ERASURE_PATIENCE);
    }

    @Produces
    @Singleton
    EraseOldInterviews eraseOldInterviews(Receipts receipts, CandidateSettings candidate, Clock clock) {
        return new EraseOldInterviews(receipts, candidate.keptFor(), clock);
    }
}
