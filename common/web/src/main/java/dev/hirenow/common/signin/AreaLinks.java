package dev.hirenow.common.signin;

import java.net.URI;
import java.util.List;
import java.util.Set;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Links to the areas of the pages that the caller of the current request may open. */
@ApplicationScoped
public class AreaLinks {

    private final List<Area> areas;
    private final SecurityIdentity identity;

    AreaLinks(AreaSettings settings, SecurityIdentity identity) {
        this.identity = identity;
        this.areas = List.of(
                new Area("recruiting", settings.uploadUrl(), settings.recruiting()),
                new Area("dashboard", settings.resultsUrl(), settings.dashboard()),
                new Area("operations", settings.resultsUrl(), settings.operations()));
    }

    /** The areas in the order in which an interview passes through them. */
    public List<AreaLink> current() {
        return areas.stream()
                .filter(area -> area.roles().stream().anyMatch(identity::hasRole))
                .map(Area::link)
                .toList();
    }

    private record Area(String name, URI service, Set<String> roles) {

        AreaLink link() {
            return new AreaLink(name, URI.create(BaseUrl.of(service) + "/" + name + "/"));
        }
    }
}
