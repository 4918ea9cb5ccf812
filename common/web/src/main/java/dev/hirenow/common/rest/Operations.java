package dev.hirenow.common.rest;

import jakarta.enterprise.context.ApplicationScoped;

import dev.hirenow.common.identity.Caller;
import dev.hirenow.common.operations.DeadLetterBox;
import dev.hirenow.common.operations.ProviderQueries;
import dev.hirenow.common.operations.WorkCommands;
import dev.hirenow.common.operations.WorkQueries;
import dev.hirenow.common.signin.Callers;

/** What the operators' endpoints call. */
@ApplicationScoped
public class Operations {

    private final WorkQueries queries;
    private final WorkCommands commands;
    private final ProviderQueries providers;
    private final DeadLetterBox deadLetters;
    private final Callers callers;

    Operations(
            WorkQueries queries,
            WorkCommands commands,
            ProviderQueries providers,
            DeadLetterBox deadLetters,
            Callers callers) {
        this.queries = queries;
        this.commands = commands;
        this.providers = providers;
        this.deadLetters = deadLetters;
        this.callers = callers;
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

    DeadLetterBox deadLetters() {
        return deadLetters;
    }

    Caller caller() {
        return callers.current();
    }
}
