package dev.hirenow.e2e.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import dev.hirenow.local.parts.StackPart;
import dev.hirenow.local.stack.ProgressListener;
import dev.hirenow.local.stack.Stack;
import dev.hirenow.local.stack.StackPlan;

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
            running = Stack.start(plan(), ProgressListener.SILENT);
            new SandboxClient(running).reset();
        }
        return running;
    }

    private static StackPlan plan() {
        return Fork.plan("stack")
                .withSetting("HIRENOW_LEASE", "3s")
                .withSetting("HIRENOW_ERASED_AGAIN_AFTER", "5s")
                .withSetting("HIRENOW_KAFKA_SESSION_TIMEOUT_MS", "3000")
                .withSetting("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1000")
                .withSetting(StackPart.SANDBOX, "HIRENOW_SANDBOX_EAR", "true")
                .withSetting(StackPart.ANALYSIS, "HIRENOW_GEMINI_CALLS_AT_ONCE", Integer.toString(GEMINI_CALLS_AT_ONCE))
                .withSetting(StackPart.UPLOAD, "HIRENOW_INTERVIEW_EXPIRY_EVERY", "2s")
                .withSetting(StackPart.UPLOAD, "HIRENOW_MAIL_HOST", "127.0.0.1")
                .withSetting(
                        StackPart.UPLOAD,
                        "HIRENOW_MAIL_PORT",
                        Integer.toString(mail().getSmtp().getPort()))
                .withSetting(StackPart.UPLOAD, "HIRENOW_MAIL_FROM", "jobs@example.org")
                .withSetting(StackPart.UPLOAD, "HIRENOW_MAIL_STARTTLS", "DISABLED")
                .withSetting(StackPart.UPLOAD, "HIRENOW_CORS", "true")
                .withSetting(StackPart.UPLOAD, "HIRENOW_CORS_ORIGINS", "/http://127[.]0[.]0[.]1:[0-9]+/")
                .withHeap(StackPart.SANDBOX, 1_000);
    }
}
