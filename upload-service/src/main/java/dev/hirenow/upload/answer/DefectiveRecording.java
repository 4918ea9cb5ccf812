package dev.hirenow.upload.answer;

/** Fails the stream of a refused recording, so that the video store removes what it has already written. */
public final class DefectiveRecording extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RecordingDefect defect;

    DefectiveRecording(RecordingDefect defect) {
        super(defect.name(), null, false, false);
        this.defect = defect;
    }

    /** Why the recording is refused. */
    public RecordingDefect defect() {
        return defect;
    }
}
