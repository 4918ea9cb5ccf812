package dev.hirenow.upload.position;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.creation.CreationResult;
import dev.hirenow.upload.creation.IdempotencyKey;

/** Stores a rubric template after the same checks as for a position's rubrics. */
public final class SaveRubricTemplate {

    private static final int LONGEST_NAME = 100;

    private final RubricTemplates templates;

    /** Stores templates here. */
    public SaveRubricTemplate(RubricTemplates templates) {
        this.templates = templates;
    }

    /** The result of storing a template. */
    public sealed interface Outcome {
        /** Stored now or by an earlier request, or the idempotency key was used for another request. */
        record Stored(CreationResult<RubricTemplate> creation) implements Outcome {}

        /** The template is invalid; nothing is stored. */
        record Refused(List<Flaw> flaws) implements Outcome {}
    }

    /**
     * A template to create.
     *
     * @param id its identifier
     * @param organisation the organisation that owns it
     * @param name the name by which recruiters find it
     * @param criteria the recruiter's input
     * @param key makes the request idempotent, if the client sent one
     * @param now the current time
     */
    public record Command(
            UUID id,
            String organisation,
            @Nullable String name,
            List<PositionDraft.@Nullable CriterionDraft> criteria,
            Optional<IdempotencyKey> key,
            Instant now) {}

    /** Validates the template and stores it. */
    public Uni<Outcome> keep(Command command) {
        Flaws flaws = new Flaws();
        String name = flaws.text("name", command.name(), LONGEST_NAME, "a name");
        Rubric rubric = new RubricCheck(flaws, "criteria").rubric(command.criteria());
        return flaws.none()
                ? templates
                        .create(
                                new RubricTemplate(command.id(), command.organisation(), name, rubric, command.now()),
                                command.key())
                        .map(Outcome.Stored::new)
                : Uni.createFrom().item(new Outcome.Refused(flaws.all()));
    }
}
