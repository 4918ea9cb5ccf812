package dev.hirenow.e2e.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hirenow.local.parts.Part;
import dev.hirenow.local.stack.Plan;
import dev.hirenow.local.stack.Progress;
import dev.hirenow.local.stack.Stack;

/** One stack for all tests of this run, started on demand and stopped with the JVM. */
public final class RunningStack {

    /** Small, so that tests reach it. */
    public static final int GEMINI_CALLS_AT_ONCE = 4;

    private static Stack running;
    private static GreenMail mail;

    private RunningStack() {}

    /** The mail server that receives invitations. */
    public static synchronized GreenMail mail() {
        if (mail == null) {
            mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
            mail.start();
        }
        return mail;
    }

    /** The stack; its leases expire within seconds, so that a killed service's jobs are taken over soon. */
    public static synchronized Stack get() {
        if (running == null) {
            running = Stack.start(plan(), Progress.SILENT);
            new Sandbox(running).reset();
        }
        return running;
    }

    private static Plan plan() {
        return Fork.plan("stack")
                .withSetting("HIRENOW_LEASE", "3s")
                .withSetting("HIRENOW_ERASED_AGAIN_AFTER", "5s")
                .withSetting("HIRENOW_KAFKA_SESSION_TIMEOUT_MS", "3000")
                .withSetting("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1000")
                .withSetting(Part.SANDBOX, "HIRENOW_SANDBOX_EAR", "true")
                .withSetting(Part.ANALYSIS, "HIRENOW_GEMINI_CALLS_AT_ONCE", Integer.toString(GEMINI_CALLS_AT_ONCE))
                .withSetting(Part.UPLOAD, "HIRENOW_INTERVIEW_EXPIRY_EVERY", "2s")
                .withSetting(Part.UPLOAD, "HIRENOW_MAIL_HOST", "127.0.0.1")
                .withSetting(
                        Part.UPLOAD,
                        "HIRENOW_MAIL_PORT",
                        Integer.toString(mail().getSmtp().getPort()))
                .withSetting(Part.UPLOAD, "HIRENOW_MAIL_FROM", "jobs@example.org")
                .withSetting(Part.UPLOAD, "HIRENOW_MAIL_STARTTLS", "DISABLED")
                .withSetting(Part.UPLOAD, "HIRENOW_CORS", "true")
                .withSetting(Part.UPLOAD, "HIRENOW_CORS_ORIGINS", "/http://127[.]0[.]0[.]1:[0-9]+/")
                .withHeap(Part.SANDBOX, 1_000);
    }
}
