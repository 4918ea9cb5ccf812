package dev.hirenow.upload.postgres;

import java.time.Duration;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.InterviewsContract;
import dev.hirenow.upload.interview.InvitationLink;
import dev.hirenow.upload.invitation.InterviewLinkQuota;
import dev.hirenow.upload.invitation.Invitations;

@QuarkusTest
class PostgresInterviewsTest extends InterviewsContract {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final InterviewLinkQuota UNLIMITED = new InterviewLinkQuota(0, Duration.ofHours(1));

    @Inject
    Interviews interviews;

    @Inject
    Invitations invitations;

    @Override
    protected Interviews interviews() {
        return interviews;
    }

    @Override
    protected void issue(InvitationLink link) {
        invitations.replace(link.interview(), link.hash(), UNLIMITED).await().atMost(PATIENCE);
    }
}
