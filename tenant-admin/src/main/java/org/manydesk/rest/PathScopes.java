package org.manydesk.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.manydesk.scope.Owner;
import org.manydesk.scope.Owners;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Wall;

/** All that paths can name. */
@ApplicationScoped
@Transactional
public class PathScopes {
    private final Map<String, PathScope> byParameter;
    private final Owners owners;
    private final Wall wall;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected PathScopes() {
        this.byParameter = Map.of();
        this.owners = null;
        this.wall = null;
    }

    @Inject
    PathScopes(@Any Instance<PathScope> scopes, Owners owners, Wall wall) {
        this.byParameter = scopes.stream().collect(Collectors.toMap(PathScope::parameter, Function.identity()));
        this.owners = owners;
        this.wall = wall;
    }

    /** Throws {@link org.manydesk.problem.Unknown} unless all that the path names is within reach. */
    public void require(PathNames path) {
        path.values().keySet().forEach(name -> Optional.ofNullable(byParameter.get(name))
                .ifPresent(scope -> scope.check().accept(path)));
    }

    /** The first thing of a path that belongs to somebody beyond the caller's reach. */
    public Optional<Trespassed> trespassed(PathNames path, ProviderId asking) {
        return path.values().entrySet().stream()
                .flatMap(name -> owner(name.getKey(), name.getValue(), asking)
                        .filter(owner -> owner.isBeyond(wall.reach()))
                        .map(owner -> new Trespassed(name.getValue(), owner))
                        .stream())
                .findFirst();
    }

    private Optional<Owner> owner(String parameter, String name, ProviderId asking) {
        return Optional.ofNullable(byParameter.get(parameter))
                .flatMap(PathScope::whereabouts)
                .flatMap(where -> owners.find(where, name, asking));
    }

    /** Somebody else's thing, as the caller named it. */
    public record Trespassed(String name, Owner owner) {}
}
