package dev.hirenow.analysis.worker;

import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.interview.Jobs;
import dev.hirenow.analysis.settings.GeminiSettings;
import dev.hirenow.analysis.settings.WorkSettings;
import dev.hirenow.common.scoring.CallPace;
import dev.hirenow.common.work.ProviderGate;
import dev.hirenow.common.work.WorkKind;
import dev.hirenow.common.work.Workers;

/** Starts the worker that calls the model: at most two calls per submission that the provider may bill. */
@ApplicationScoped
class AnalyseWorker {

    private static final String PROVIDER = "gemini";
    private static final int BILLABLE_CALLS = 2;

    private final AnalyseSubmission analyse;
    private final Workers workers;
    private final AnalysisEnding ending;
    private final StepLog log;

    AnalyseWorker(AnalyseSubmission analyse, Workers workers, AnalysisEnding ending, StepLog log) {
        this.analyse = analyse;
        this.workers = workers;
        this.ending = ending;
        this.log = log;
    }

    void start(@Observes StartupEvent start, WorkSettings work, GeminiSettings gemini) {
        workers.startCalling(
                new WorkKind(Jobs.ANALYSE, work.analysesAtOnce(), work.lease(), work.poll(), Optional.of(gate(gemini))),
                ending,
                claim -> AnalyseWork.of(analyse, log, claim));
    }

    private static ProviderGate gate(GeminiSettings gemini) {
        CallPace pace = new CallPace(gemini.tokensPerSecond(), gemini.longestCall());
        return new ProviderGate(
                PROVIDER,
                gemini.callsAtOnce(),
                gemini.requestsPerMinute(),
                gemini.spendPerDay().movePointRight(6).longValue(),
                pace.longestTimeout(gemini.callTimeout()),
                BILLABLE_CALLS,
                gemini.giveUpAfter(),
                gemini.deniedPause());
    }
}
