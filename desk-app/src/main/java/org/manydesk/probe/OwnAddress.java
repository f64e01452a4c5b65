package org.manydesk.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where this node can be called from itself: the address at which it was called last, without a proxy between. */
@ApplicationScoped
public class OwnAddress {
    private volatile @Nullable URI known;

    /** It was called here. */
    public void calledAt(URI address) {
        known = address;
    }

    /** Empty until it was called for the first time. */
    Optional<URI> find() {
        return Optional.ofNullable(known);
    }
}
