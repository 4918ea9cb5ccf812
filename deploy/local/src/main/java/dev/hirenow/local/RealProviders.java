package dev.hirenow.local;

import java.util.List;

/** What is said before anything is sent to a provider that charges for it. */
final class RealProviders {
    private RealProviders() {}

    static List<String> notice() {
        return List.of(
                "REAL PROVIDERS: from here on, data leave this machine and cost money.",
                "  Deepgram (api.deepgram.com) is sent the sound of each recorded answer, never the picture;",
                "    about 0.008 USD per minute of sound at list price, and asked not to train on it (mip_opt_out).",
                "  Gemini (generativelanguage.googleapis.com) is sent the questions, rubrics and transcripts of each",
                "    submitted interview, without the candidate's name, and asked not to store them; one call per",
                "    submission (two at most), usually a few cents at most.",
                "  Your own contracts and prices with the two providers apply. Ctrl-C now, and nothing is sent.");
    }
}
