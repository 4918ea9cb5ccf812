package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.creation.Creation;
import dev.hirenow.upload.creation.CreationKey;

/** Keeps a rubric for later, after the same checks as those of a position's. */
public final class KeepRubric {

    private static final int LONGEST_NAME = 100;

    private final RubricTemplates templates;

    /** Keeps them here. */
    public KeepRubric(RubricTemplates templates) {
        this.templates = templates;
    }

    /** What became of it. */
    public sealed interface Outcome {
        /** Stored now or earlier, or its key is taken. */
        record Stored(Creation<RubricTemplate> creation) implements Outcome {}

        /** Nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}
    }

    /**
     * A template to be.
     *
     * @param id its identifier
     * @param organisation the organisation that owns it
     * @param name by which people find it
     * @param criteria what the recruiter wrote
     * @param key to create it once, if the client gave one
     * @param now the time
     */
    public record Order(
            UUID id,
            String organisation,
            @Nullable String name,
            List<PositionDraft.@Nullable CriterionDraft> criteria,
            Optional<CreationKey> key,
            Instant now) {}

    /** Checks and stores. */
    public Uni<Outcome> keep(Order order) {
        Flaws flaws = new Flaws();
        String name = flaws.text("name", order.name(), LONGEST_NAME, "a name");
        Rubric rubric = new RubricCheck(flaws, "criteria").rubric(order.criteria());
        return flaws.none()
                ? templates
                        .create(
                                new RubricTemplate(order.id(), order.organisation(), name, rubric, order.now()),
                                order.key())
                        .map(Outcome.Stored::new)
                : Uni.createFrom().item(new Outcome.Refused(flaws.all()));
    }
}
