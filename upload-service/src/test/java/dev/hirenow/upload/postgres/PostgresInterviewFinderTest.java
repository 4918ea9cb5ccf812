package dev.hirenow.upload.postgres;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import dev.hirenow.upload.interview.Interview;
import dev.hirenow.upload.interview.InterviewFinder;
import dev.hirenow.upload.interview.Interviews;
import dev.hirenow.upload.interview.Standing;

import static dev.hirenow.upload.interview.InterviewFixtures.birth;
import static dev.hirenow.upload.interview.InterviewFixtures.open;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PostgresInterviewFinderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String organisation = "org-" + UUID.randomUUID();

    @Inject
    Interviews interviews;

    @Inject
    InterviewFinder finder;

    @Test
    void listsTheNewestFirstPageByPage() {
        Interview oldest = create();
        Interview middle = create();
        Interview newest = create();

        assertThat(page(organisation, Optional.empty())).containsExactly(newest, middle);
        assertThat(page(organisation, Optional.of(middle.terms().id()))).containsExactly(oldest);
    }

    @Test
    void hidesInterviewsFromOtherOrganisations() {
        create();

        assertThat(page("other-" + organisation, Optional.empty())).isEmpty();
    }

    @Test
    void derivesTheStandingThatTheDomainKnows() {
        Interview created = create();
        InterviewFinder.Filter filter = new InterviewFinder.Filter(
                organisation,
                Optional.of(created.terms().positionId()),
                Optional.of(Standing.of(created)),
                Optional.of("ADA@example"));

        assertThat(finder.page(filter, Optional.empty(), 2).await().atMost(PATIENCE))
                .containsExactly(created);
    }

    private List<Interview> page(String owner, Optional<UUID> before) {
        InterviewFinder.Filter all =
                new InterviewFinder.Filter(owner, Optional.empty(), Optional.empty(), Optional.empty());
        return finder.page(all, before, 2).await().atMost(PATIENCE);
    }

    private Interview create() {
        Interview interview = open(organisation, 1);
        interviews
                .create(birth(interview), new Interviews.Inviting("hash-" + UUID.randomUUID(), Optional.empty(), true))
                .await()
                .atMost(PATIENCE);
        return interview;
    }
}
