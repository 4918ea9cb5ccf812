package dev.hirenow.local.stack;

/** Hears how far a start or a stop has come. */
public interface Progress {
    /** For tests and others who do not care. */
    Progress SILENT = new Progress() {
        @Override
        public void now(String what) {}

        @Override
        public void done(String what) {}
    };

    /** What is being waited for at this moment; said again and again. */
    void now(String what);

    /** What is finished, said once. */
    void done(String what);
}
