package dev.hirenow.analysis.worker;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.interview.AnalysisJobFactory;
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
    private final AbandonedAnalysisHandler abandonedHandler;
    private final AnalysisTelemetry telemetry;

    AnalyseWorker(
            AnalyseSubmission analyse,
            Workers workers,
            AbandonedAnalysisHandler abandonedHandler,
            AnalysisTelemetry telemetry) {
        this.analyse = analyse;
        this.workers = workers;
        this.abandonedHandler = abandonedHandler;
        this.telemetry = telemetry;
    }

    void start(@Observes StartupEvent start, AnalysisWorkSettings work, GeminiSettings gemini) {
        workers.startCalling(
                new WorkKind(
                        AnalysisJobFactory.ANALYSE,
                        work.analysesAtOnce(),
                        work.lease(),
                        work.poll(),
                        Optional.of(providerLimits(gemini))),
                abandonedHandler,
                claim -> AnalyseJobHandler.of(analyse, telemetry, claim));
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
