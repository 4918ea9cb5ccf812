package dev.hirenow.upload.schedule;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import dev.hirenow.common.schedule.ClusterScheduler;
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

    private final ClusterScheduler scheduler;
    private final ExpireInterviews expire;
    private final EraseOldInterviews erase;
    private final VideoStore videos;

    UploadSchedules(ClusterScheduler scheduler, ExpireInterviews expire, EraseOldInterviews erase, VideoStore videos) {
        this.scheduler = scheduler;
        this.expire = expire;
        this.erase = erase;
        this.videos = videos;
    }

    void start(
            @Observes StartupEvent start,
            InterviewSettings interview,
            CandidatePrivacySettings candidate,
            UploadSettings upload) {
        scheduler.start(
                "expire-interviews", interview.expiryEvery(), () -> expire.run().replaceWith("done"));
        scheduler.start("erase-old-interviews", candidate.erasedEvery(), () -> erase.run()
                .invoke(UploadSchedules::tell)
                .map(erased -> erased + " erased"));
        scheduler.start("give-up-unfinished-uploads", upload.sweptEvery(), () -> videos.giveUpForgotten()
                .map(given -> given + " given up"));
    }

    private static void tell(int erased) {
        if (erased > 0) {
            LOG.infof("erased %d interviews whose retention period has ended", erased);
        }
    }
}
