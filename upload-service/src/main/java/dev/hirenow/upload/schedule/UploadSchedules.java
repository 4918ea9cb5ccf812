package dev.hirenow.upload.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.common.schedule.Schedules;
import dev.hirenow.upload.answer.VideoStore;
import dev.hirenow.upload.erasure.EraseOldInterviews;
import dev.hirenow.upload.interview.ExpireInterviews;
import dev.hirenow.upload.settings.CandidatePrivacySettings;
import dev.hirenow.upload.settings.InterviewSettings;
import dev.hirenow.upload.settings.UploadSettings;

/** Schedules the recurring jobs: expire interviews, erase old interviews, abort unfinished uploads. */
@ApplicationScoped
class UploadSchedules {

    private static final Logger LOG = Logger.getLogger(UploadSchedules.class);

    private final Schedules schedules;
    private final ExpireInterviews expire;
    private final EraseOldInterviews erase;
    private final VideoStore videos;

    UploadSchedules(Schedules schedules, ExpireInterviews expire, EraseOldInterviews erase, VideoStore videos) {
        this.schedules = schedules;
        this.expire = expire;
        this.erase = erase;
        this.videos = videos;
    }

    void start(
            @Observes StartupEvent start,
            InterviewSettings interview,
            CandidatePrivacySettings candidate,
            UploadSettings upload) {
        schedules.start(
                "expire-interviews", interview.expiryEvery(), () -> expire.run().replaceWith("done"));
        schedules.start("erase-old-interviews", candidate.erasedEvery(), () -> erase.run()
                .invoke(UploadSchedules::tell)
                .map(erased -> erased + " erased"));
        schedules.start("give-up-unfinished-uploads", upload.sweptEvery(), () -> videos.giveUpForgotten()
                .map(given -> given + " given up"));
    }

    private static void tell(int erased) {
        if (erased > 0) {
            LOG.infof("erased %d interviews whose retention period has ended", erased);
        }
    }
}
