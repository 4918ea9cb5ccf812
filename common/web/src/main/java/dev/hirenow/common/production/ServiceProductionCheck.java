package dev.hirenow.common.production;

import java.util.List;

/** Checks the settings that only one service has; implementations are found as beans. */
public interface ServiceProductionCheck {

    /**
     * Reasons not to start, each a sentence that names the setting and never shows a secret; empty if the settings are
     * safe.
     */
    List<String> reasons();
}
