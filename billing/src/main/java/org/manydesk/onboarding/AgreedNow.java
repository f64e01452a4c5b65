package org.manydesk.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import org.manydesk.calendar.Holidays;
import org.manydesk.contract.ContractVersion;
import org.manydesk.contract.ContractVersions;
import org.manydesk.scope.TenantId;

/** Looks up what is in force with a client, or will be first. */
@ApplicationScoped
class AgreedNow {
    private static final Duration WEEK = Duration.ofDays(7);

    private final ContractVersions versions;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected AgreedNow() {
        this(null, null);
    }

    @Inject
    AgreedNow(ContractVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** The version in force; else the next one that will be. */
    Optional<ContractVersion> of(TenantId client) {
        return versions.inForce(client, clock.instant()).or(() -> versions.history(client).versions().stream()
                .filter(version -> !hasBegun(version))
                .min(Comparator.comparing(ContractVersion::effectiveFrom)));
    }

    boolean hasBegun(ContractVersion version) {
        return !version.inForce().from().isAfter(clock.instant());
    }

    /** Whether its calendar has days off, or is not in need of any: open around the clock. */
    boolean hasDaysOff(ContractVersion version) {
        var calendar = version.calendar();
        if (!calendar.holidays().equals(Holidays.NONE) || !calendar.shifts().isEmpty()) return true;
        var now = clock.instant();
        return calendar.between(now, now.plus(WEEK)).equals(WEEK);
    }
}
