package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** All ways in beside the password that there are for an address. */
@ApplicationScoped
public class OtherDoors {
    private final Instance<Doors> features;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected OtherDoors() {
        this(null);
    }

    @Inject
    OtherDoors(@Any Instance<Doors> features) {
        this.features = features;
    }

    /** Those for whoever has this e-mail address; none where it is no address. */
    public List<Door> of(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        if (domain.length() == email.length() || !domain.matches("[^\\s@]{1,189}")) return List.of();
        return features.stream().flatMap(feature -> feature.of(domain).stream()).toList();
    }
}
