package dev.hirenow.upload.answer;

/** Ends the stream of a recording that is not taken, so that whoever writes it removes what was written. */
public final class DefectiveRecording extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Defect defect;

    DefectiveRecording(Defect defect) {
        super(defect.name(), null, false, false);
        this.defect = defect;
    }

    /** What is wrong with it. */
    public Defect defect() {
        return defect;
    }
}
