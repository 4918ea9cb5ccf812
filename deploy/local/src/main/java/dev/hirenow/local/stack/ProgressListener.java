package dev.hirenow.local.stack;

/** Receives the progress of a start or a stop. */
public interface ProgressListener {
    /** Ignores progress, for example in tests. */
    ProgressListener SILENT = new ProgressListener() {
        @Override
        public void now(String what) {}

        @Override
        public void done(String what) {}
    };

    /** Reports what is being waited for now; called repeatedly. */
    void now(String what);

    /** Reports a finished step; called once. */
    void done(String what);
}
