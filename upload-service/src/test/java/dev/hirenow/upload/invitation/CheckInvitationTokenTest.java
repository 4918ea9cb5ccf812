package dev.hirenow.upload.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.junit.jupiter.api.Test;

import dev.hirenow.common.identity.UuidV7Generator;
import dev.hirenow.upload.interview.InterviewRef;
import dev.hirenow.upload.interview.Standing;
import dev.hirenow.upload.invitation.CheckInvitationToken.Entry;

import static org.assertj.core.api.Assertions.assertThat;

class CheckInvitationTokenTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final InterviewRef INTERVIEW = new InterviewRef("acme", UuidV7Generator.next());
    private static final InvitationToken TOKEN = InvitationToken.fresh();

    @Test
    void welcomesTheHolderOfTheToken() {
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW.plusMillis(1), false, Standing.INVITED)))
                .isEqualTo(new Entry.Admitted(INTERVIEW));
    }

    @Test
    void saysWhyItStaysClosed() {
        assertThat(enter(
                        InvitationToken.fresh(), new Invitation(INTERVIEW, NOW.plusMillis(1), false, Standing.INVITED)))
                .isInstanceOf(Entry.Unknown.class);
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW, false, Standing.STARTED)))
                .isInstanceOf(Entry.Expired.class);
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW.plusMillis(1), true, Standing.INVITED)))
                .isInstanceOf(Entry.Revoked.class);
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW.plusMillis(1), false, Standing.CLOSED)))
                .isInstanceOf(Entry.Closed.class);
    }

    @Test
    void tellsTheDeadlineAsTheReasonAlsoWhenTheInterviewWasClosedByIt() {
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW, false, Standing.EXPIRED)))
                .isInstanceOf(Entry.Expired.class);
    }

    @Test
    void letsInWhoeverHasHandedInHoweverLate() {
        assertThat(enter(TOKEN, new Invitation(INTERVIEW, NOW, false, Standing.SUBMITTED)))
                .isEqualTo(new Entry.Admitted(INTERVIEW));
    }

    @Test
    void makesTokensOf256BitsThatDoNotShow() {
        assertThat(TOKEN.secret())
                .hasSize(43)
                .isNotEqualTo(InvitationToken.fresh().secret());
        assertThat(TOKEN.hash()).hasSize(64);
        assertThat(TOKEN).asString().doesNotContain(TOKEN.secret());
    }

    private static Entry enter(InvitationToken token, Invitation known) {
        Invitations invitations = new Invitations() {
            @Override
            public Uni<Optional<Invitation>> find(String hash) {
                return Uni.createFrom().item(Optional.of(known).filter(_ -> hash.equals(TOKEN.hash())));
            }

            @Override
            public Uni<Optional<Duration>> replace(InterviewRef interview, String hash, InterviewLinkQuota quota) {
                throw new UnsupportedOperationException();
            }
        };
        return new CheckInvitationToken(invitations, Clock.fixed(NOW, ZoneOffset.UTC))
                .check(token.hash())
                .await()
                .indefinitely();
    }
}
