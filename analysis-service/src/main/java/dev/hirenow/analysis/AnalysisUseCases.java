package dev.hirenow.analysis;

import java.time.Clock;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import dev.hirenow.analysis.analysis.AnalyseSubmission;
import dev.hirenow.analysis.analysis.Analyses;
import dev.hirenow.analysis.analysis.Analysis;
import dev.hirenow.analysis.analysis.AnalysisArchive;
import dev.hirenow.analysis.analysis.LanguageModel;
import dev.hirenow.analysis.analysis.NonceGenerator;
import dev.hirenow.analysis.analysis.RederiveAnalysis;
import dev.hirenow.analysis.interview.AbandonSubmission;
import dev.hirenow.analysis.interview.Interviews;
import dev.hirenow.analysis.interview.JoinFacts;
import dev.hirenow.analysis.record.AnalysisRecord;
import dev.hirenow.analysis.scoring.PromptNonces;
import dev.hirenow.analysis.scoring.ScoringInput;
import dev.hirenow.analysis.scoring.ScoringThresholds;
import dev.hirenow.analysis.scoring.SpokenLanguageThresholds;
import dev.hirenow.analysis.settings.ScoringSettings;
import dev.hirenow.analysis.settings.TranscriptWaitSettings;

/** Wires the use cases to their adapters. */
@ApplicationScoped
@RegisterForReflection(
        registerFullHierarchy = true,
        targets = {Analysis.class, AnalysisRecord.class, PromptNonces.class, ScoringInput.class},
        classNames = {
            "dev.hirenow.analysis.scoring.PromptWriter$Document",
            "dev.hirenow.analysis.scoring.PromptWriter$Item",
            "dev.hirenow.analysis.scoring.PromptWriter$Rated"
        })
class AnalysisUseCases {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    JoinFacts joinFacts(Interviews interviews, TranscriptWaitSettings settings, Clock clock) {
        return new JoinFacts(interviews, settings.patience(), clock);
    }

    @Produces
    @Singleton
    AbandonSubmission abandonSubmission(Interviews interviews, Clock clock) {
        return new AbandonSubmission(interviews, clock);
    }

    @Produces
    @Singleton
    AnalyseSubmission analyseSubmission(
            Analyses analyses, Interviews interviews, LanguageModel model, ScoringSettings settings, Clock clock) {
        return new AnalyseSubmission(analyses, interviews, model, thresholds(settings), new NonceGenerator(), clock);
    }

    static ScoringThresholds thresholds(ScoringSettings settings) {
        return new ScoringThresholds(
                settings.lowestMeanConfidence(),
                settings.reviewBelowCoverage(),
                settings.fewestWords(),
                settings.cutMargin().toMillis(),
                language(settings));
    }

    private static SpokenLanguageThresholds language(ScoringSettings settings) {
        return new SpokenLanguageThresholds(
                settings.otherLanguageFewestWords(),
                settings.otherLanguageOwnShare(),
                settings.otherLanguageOtherShare(),
                settings.otherLanguageOtherScript());
    }

    @Produces
    @Singleton
    RederiveAnalysis deriveAgain(AnalysisArchive archive, LanguageModel model, Clock clock) {
        return new RederiveAnalysis(archive, model, clock);
    }
}
