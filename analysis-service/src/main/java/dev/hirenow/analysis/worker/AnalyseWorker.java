package dev.hirenow.analysis.worker;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.interview.AnalysisJobs;
import dev.hirenow.analysis.settings.AnalysisWorkSettings;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.common.scoring.ModelThroughput;
import dev.hirenow.common.work.ProviderLimits;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.Workers;

/** Starts the worker that calls the model: at most two calls per submission that the provider may bill. */
@ApplicationScoped
class AnalyseWorker {

    private static final String PROVIDER = "gemini";
    private static final int BILLABLE_CALLS = 2;

    private final AnalyseSubmission analyse;
    private final Workers workers;
    private final AnalysisWorkEnding ending;
    private final SubmissionStepLog log;

    AnalyseWorker(AnalyseSubmission analyse, Workers workers, AnalysisWorkEnding ending, SubmissionStepLog log) {
        this.analyse = analyse;
        this.workers = workers;
        this.ending = ending;
        this.log = log;
    }

    void start(@Observes StartupEvent start, AnalysisWorkSettings work, GeminiSettings gemini) {
        workers.startCalling(
                new WorkKind(
                        AnalysisJobs.ANALYSE,
                        work.analysesAtOnce(),
                        work.lease(),
                        work.poll(),
                        Optional.of(providerLimits(gemini))),
                ending,
                claim -> AnalyseWork.of(analyse, log, claim));
    }

    private static ProviderLimits providerLimits(GeminiSettings gemini) {
        ModelThroughput throughput = new ModelThroughput(gemini.tokensPerSecond(), gemini.longestCall());
        return new ProviderLimits(
                PROVIDER,
                gemini.callsAtOnce(),
                gemini.requestsPerMinute(),
                gemini.spendPerDay().movePointRight(6).longValue(),
                throughput.longestTimeout(gemini.callTimeout()),
                BILLABLE_CALLS,
                gemini.giveUpAfter(),
                gemini.deniedPause());
    }
}
