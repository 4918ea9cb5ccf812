package dev.hirenow.upload.position;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.hirenow.common.facts.Criterion;
import dev.hirenow.common.facts.Rubric;
import dev.hirenow.upload.position.PositionDraft.CriterionDraft;

/** Validates the criteria of one question. */
final class RubricCheck {

    private static final int MOST_CRITERIA = 10;
    private static final int HEAVIEST = 10;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final String ID = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

    private final Flaws flaws;
    private final String field;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> descriptions = new HashSet<>();

    RubricCheck(Flaws flaws, String field) {
        this.flaws = flaws;
        this.field = field;
    }

    /** The validated rubric, or the default rubric if there are errors; a draft with errors is refused anyway. */
    Rubric rubric(List<@Nullable CriterionDraft> drafts) {
        if (drafts.isEmpty() || drafts.size() > MOST_CRITERIA) {
            flaws.add(field, "Use 1 to " + MOST_CRITERIA + " criteria.");
            return DefaultRubric.rubric();
        }
        int before = flaws.count();
        List<Criterion> criteria = new ArrayList<>();
        for (int index = 0; index < drafts.size(); index++) {
            criterion(field + "[" + index + "]", index + 1, drafts.get(index), criteria);
        }
        return flaws.count() == before ? VersionedRubricFactory.rubric(criteria) : DefaultRubric.rubric();
    }

    private void criterion(String at, int number, @Nullable CriterionDraft draft, List<Criterion> sound) {
        if (draft == null) {
            flaws.add(at, "A criterion is missing.");
            return;
        }
        int before = flaws.count();
        String id = id(at + ".id", draft.id() == null ? "c" + number : draft.id());
        String name = flaws.text(at + ".name", draft.name(), LONGEST_NAME, "a name");
        String description = flaws.text(at + ".description", draft.description(), LONGEST_TEXT, "what to look for");
        int weight = flaws.number(at + ".weight", draft.weight(), 1, HEAVIEST);
        Map<Integer, String> anchors = anchors(at + ".anchors", draft.anchors());
        if (flaws.count() == before) {
            wording(at, name, description, anchors);
        }
        if (flaws.count() == before) {
            sound.add(new Criterion(id, name, description, weight, anchors));
        }
    }

    private void wording(String at, String name, String description, Map<Integer, String> anchors) {
        RubricWordingCheck.nameFlaw(name).ifPresent(flaw -> flaws.add(at + ".name", flaw));
        RubricWordingCheck.descriptionFlaw(name, description).ifPresent(flaw -> flaws.add(at + ".description", flaw));
        if (!names.add(RubricWordingCheck.plain(name))) {
            flaws.add(at + ".name", "Another criterion of this question has the same name.");
        }
        if (!descriptions.add(RubricWordingCheck.plain(description))) {
            flaws.add(at + ".description", "Another criterion of this question has the same description.");
        }
        Set<String> behaviours = new HashSet<>();
        anchors.forEach((rating, behaviour) -> {
            String field = at + ".anchors." + rating;
            RubricWordingCheck.anchorFlaw(behaviour).ifPresent(flaw -> flaws.add(field, flaw));
            if (!behaviours.add(RubricWordingCheck.plain(behaviour))) {
                flaws.add(field, "Another rating has the same description. Describe the difference.");
            }
        });
    }

    private String id(String at, String id) {
        if (!id.matches(ID)) {
            return flaws.add(at, "Use up to 40 letters, digits, - or _.");
        }
        return ids.add(id) ? id : flaws.add(at, "Another criterion of this question has the same ID.");
    }

    // Both ends and the middle of the scale need anchors; otherwise two raters would mean different things by
    // a 3.
    private Map<Integer, String> anchors(String at, @Nullable Map<String, String> drafts) {
        Map<Integer, String> anchors = new TreeMap<>();
        if (drafts == null) {
            flaws.add(at, "Describe the ratings 1, 3 and 5.");
            return anchors;
        }
        drafts.forEach((rating, behaviour) -> {
            if (rating.matches("[1-5]")) {
                anchors.put(
                        Integer.valueOf(rating),
                        flaws.text(at + "." + rating, behaviour, LONGEST_TEXT, "what this score means"));
            } else {
                flaws.add(at + "." + rating, "Use ratings from 1 to 5.");
            }
        });
        if (!anchors.keySet().containsAll(Set.of(1, 3, 5))) {
            flaws.add(at, "Describe the ratings 1, 3 and 5.");
        }
        return anchors;
    }
}
