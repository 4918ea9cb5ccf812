package dev.hirenow.common.rest;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.operations.DeadLetterOperations;
import dev.hirenow.common.operations.ProviderQueries;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.signin.CurrentCaller;

/** What the operators' endpoints call. */
@ApplicationScoped
public class OperatorServices {

    private final WorkQueries queries;
    private final WorkCommands commands;
    private final ProviderQueries providers;
    private final DeadLetterOperations deadLetters;
    private final CurrentCaller currentCaller;

    OperatorServices(
            WorkQueries queries,
            WorkCommands commands,
            ProviderQueries providers,
            DeadLetterOperations deadLetters,
            CurrentCaller currentCaller) {
        this.queries = queries;
        this.commands = commands;
        this.providers = providers;
        this.deadLetters = deadLetters;
        this.currentCaller = currentCaller;
    }

    WorkQueries queries() {
        return queries;
    }

    WorkCommands commands() {
        return commands;
    }

    ProviderQueries providers() {
        return providers;
    }

    DeadLetterOperations deadLetters() {
        return deadLetters;
    }

    Caller caller() {
        return currentCaller.current();
    }
}
