package dev.hirenow.upload;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.hirenow.common.language.RecognisedLanguages;
import dev.hirenow.common.scoring.ModelThroughput;
import dev.hirenow.upload.answer.ReceiveAnswer;
import dev.hirenow.upload.answer.UploadPolicy;
import dev.hirenow.upload.answer.VideoStore;
import dev.hirenow.upload.erasure.EraseInterview;
import dev.hirenow.upload.erasure.EraseOldInterviews;
import dev.hirenow.upload.erasure.ErasureReceipts;
import dev.hirenow.upload.interview.CreateInterview;
import dev.hirenow.upload.interview.ExpireInterviews;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InviteCandidateList;
import dev.hirenow.upload.interview.InvitedCandidateFinder;
import dev.hirenow.upload.interview.StreamInterviewUpdates;
import dev.hirenow.upload.invitation.CheckInvitationToken;
import dev.hirenow.upload.invitation.InterviewLinkQuota;
import dev.hirenow.upload.invitation.InvitationMailer;
import dev.hirenow.upload.invitation.Invitations;
import dev.hirenow.upload.invitation.MailInvitation;
import dev.hirenow.upload.invitation.ReissueInvitation;
import dev.hirenow.upload.position.CreatePosition;
import dev.hirenow.upload.position.EditPosition;
import dev.hirenow.upload.position.ModelCallBudget;
import dev.hirenow.upload.position.PositionLimits;
import dev.hirenow.upload.position.Positions;
import dev.hirenow.upload.position.RubricTemplates;
import dev.hirenow.upload.position.SaveRubricTemplate;
import dev.hirenow.upload.settings.CandidatePrivacySettings;
import dev.hirenow.upload.settings.InterviewSettings;
import dev.hirenow.upload.settings.QuotaSettings;
import dev.hirenow.upload.settings.UploadSettings;

/** Wires the framework-free use cases to their ports and settings. */
@ApplicationScoped
class UploadUseCases {

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
    PositionLimits positionRules(InterviewSettings settings) {
        return new PositionLimits(
                settings.questions(),
                settings.seconds(),
                Math.min(USUAL_SECONDS, settings.seconds()),
                settings.attempts(),
                Math.min(USUAL_ATTEMPTS, settings.attempts()),
                new ModelCallBudget(
                        settings.inputTokens(),
                        settings.outputTokens(),
                        FAST_WORDS_PER_MINUTE,
                        new ModelThroughput(settings.tokensPerSecond(), settings.longestCall())),
                RecognisedLanguages.of(
                        settings.speechModel(), settings.moreLanguages().orElse(List.of())));
    }

    @Produces
    @Singleton
    CreatePosition createPosition(Positions positions, PositionLimits rules) {
        return new CreatePosition(positions, rules);
    }

    @Produces
    @Singleton
    SaveRubricTemplate keepRubric(RubricTemplates templates) {
        return new SaveRubricTemplate(templates);
    }

    @Produces
    @Singleton
    EditPosition editPosition(Positions positions, PositionLimits rules) {
        return new EditPosition(positions, rules);
    }

    @Produces
    @Singleton
    InviteCandidateList inviteMany(CreateInterview create, InvitedCandidateFinder people) {
        return new InviteCandidateList(create, people);
    }

    @Produces
    @Singleton
    CreateInterview createInterview(Positions positions, Interviews interviews, InterviewSettings settings) {
        return new CreateInterview(positions, interviews, settings.answersFor(), settings.longest());
    }

    @Produces
    @Singleton
    ReissueInvitation reissueInvitation(Interviews interviews, Invitations invitations, QuotaSettings quotas) {
        return new ReissueInvitation(
                interviews, invitations, new InterviewLinkQuota(quotas.links(), LINKS_COUNTED_FOR));
    }

    @Produces
    @Singleton
    MailInvitation mailInvitation(InvitationMailer mailer) {
        return new MailInvitation(mailer, LONGEST_MAIL, LONGEST_MAILS);
    }

    @Produces
    @Singleton
    CheckInvitationToken enterInterview(Invitations invitations, Clock clock) {
        return new CheckInvitationToken(invitations, clock);
    }

    @Produces
    @Singleton
    UploadPolicy conditions(UploadSettings upload, CandidatePrivacySettings candidate) {
        return new UploadPolicy(upload.mostBytes().asLongValue(), candidate.consentNeeded());
    }

    @Produces
    @Singleton
    StreamInterviewUpdates watchInterviews(Interviews interviews, Clock clock) {
        return new StreamInterviewUpdates(interviews, clock);
    }

    @Produces
    @Singleton
    ReceiveAnswer receiveAnswer(Interviews interviews, VideoStore videos, UploadPolicy policy, Clock clock) {
        return new ReceiveAnswer(interviews, videos, policy, clock);
    }

    @Produces
    @Singleton
    ExpireInterviews expireInterviews(Interviews interviews, Clock clock) {
        return new ExpireInterviews(interviews, clock);
    }

    @Produces
    @Singleton
    EraseInterview eraseInterview(ErasureReceipts receipts) {
        return new EraseInterview(receipts, ERASURE_PATIENCE);
    }

    @Produces
    @Singleton
    EraseOldInterviews eraseOldInterviews(ErasureReceipts receipts, CandidatePrivacySettings candidate, Clock clock) {
        return new EraseOldInterviews(receipts, candidate.keptFor(), clock);
    }
}
