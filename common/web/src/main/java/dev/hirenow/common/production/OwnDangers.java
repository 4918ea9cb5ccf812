package dev.hirenow.common.production;

import java.util.List;

/** What a service has to say of settings that only it has; a bean of this kind is found by itself. */
public interface OwnDangers {

    /** Reasons not to start, each a sentence that names the setting and never a secret's value; empty when it is safe. */
    List<String> reasons();
}
