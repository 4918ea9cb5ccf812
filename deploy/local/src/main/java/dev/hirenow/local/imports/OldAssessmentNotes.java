package dev.hirenow.local.imports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.hirenow.local.imports.OldInterview.Opinion;

/** The old application's assessments as notes for reviewers: first the overall result, then each answer. */
final class OldAssessmentNotes {

    private static final int LONGEST = 4000;

    private OldAssessmentNotes() {}

    static List<String> of(OldInterview old) {
        List<String> notes = new ArrayList<>();
        add(notes, "Result in the application used before", old.result());
        old.answers()
                .forEach(answer -> add(
                        notes, "Question " + answer.number() + " in the application used before", answer.analysis()));
        return notes;
    }

    private static void add(List<String> notes, String what, @Nullable Opinion opinion) {
        if (opinion == null) {
            return;
        }
        String score = opinion.score() == null ? "" : ", score " + opinion.score();
        String text = opinion.text() == null || opinion.text().isBlank()
                ? ""
                : "\n" + opinion.text().strip();
        String note = what + score + text;
        notes.add(note.length() <= LONGEST ? note : note.substring(0, LONGEST));
    }
}
