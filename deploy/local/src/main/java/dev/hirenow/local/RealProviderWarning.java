package dev.hirenow.local;

import java.util.List;

/** The warning before any data are sent to a provider that charges for it. */
final class RealProviderWarning {
    private RealProviderWarning() {}

    static List<String> notice() {
        return List.of(
                "REAL PROVIDERS: from now on, data leaves this machine and calls cost money.",
                "  Deepgram (api.deepgram.com) receives the audio of each recorded answer, never the video:",
                "    about 0.008 USD per minute of audio at list price, with training opted out (mip_opt_out).",
                "  Gemini (generativelanguage.googleapis.com) receives the questions, rubrics and transcripts of each",
                "    submitted interview without the candidate's name, and is asked not to store them: one call per",
                "    submission (at most two), usually no more than a few cents.",
                "  Your own contracts and prices with the two providers apply. Press Ctrl-C now to send nothing.");
    }
}
