package org.manydesk.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.offboarding.Companion;
import org.manydesk.rest.IfMatch;
import org.manydesk.scope.TenantId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/**
 * Removes mail that was set aside: by hand, when it is old, and with the client that it was meant for. The bytes go once the row
 * is gone for good.
 */
@ApplicationScoped
@Transactional
public class TriageClearing implements Companion {
    /** For how long mail that was set aside is kept. */
    public static final Duration KEPT = Duration.ofDays(90);

    private static final String TABLE = "triage_mail";

    private final TriageMails mails;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final Event<TriageMailGone> gone;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected TriageClearing() {
        this(null, null, null, null, null);
    }

    @Inject
    TriageClearing(TriageMails mails, Tenants tenants, AuditTrail audit, Event<TriageMailGone> gone, Clock clock) {
        this.mails = mails;
        this.tenants = tenants;
        this.audit = audit;
        this.gone = gone;
        this.clock = clock;
    }

    /** Removes one. {@link org.manydesk.problem.Unknown} where it is none of the caller's provider. */
    public void delete(long id, IfMatch ifMatch) {
        var mail = mails.get(id);
        ifMatch.mustMatch(mail.version());
        remove(List.of(mail));
        audit.record(
                "TRIAGE_MAIL_DELETED",
                Long.toString(id),
                Map.of("sha256", mail.fingerprint().hex()));
    }

    /** Removes some of what is older than it is kept. Whether there may be more. */
    boolean removeOld() {
        var old = mails.before(clock.instant().minus(KEPT));
        remove(old);
        if (!old.isEmpty()) audit.record("TRIAGE_MAIL_EXPIRED", "Triage", Map.of("removed", old.size()));
        return !old.isEmpty();
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public long count(TenantId client) {
        return meantFor(client).size();
    }

    @Override
    public void erase(TenantId client) {
        remove(meantFor(client));
    }

    /** What is addressed to another client stays, also where it is at a domain of this one. */
    private List<TriageMail> meantFor(TenantId client) {
        return tenants.all(List.of(client.value())).stream()
                .flatMap(this::meantFor)
                .distinct()
                .toList();
    }

    private Stream<TriageMail> meantFor(Tenant client) {
        var others =
                tenants.all().stream().filter(other -> !other.equals(client)).toList();
        var addresses = others.stream()
                .flatMap(other -> other.supportAddress().stream())
                .map(address -> address.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return patterns(client, others)
                .flatMap(pattern -> mails.to(pattern).stream())
                .filter(mail -> !TriageAddresses.meansAnother(
                        new Recipient(mail.recipient()), client.supportAddress(), addresses));
    }

    private static Stream<String> patterns(Tenant client, List<Tenant> others) {
        var domains = others.stream()
                .flatMap(other -> other.profile().mailDomains().stream())
                .collect(Collectors.toSet());
        return Stream.concat(
                client.supportAddress().stream().flatMap(address -> TriageAddresses.at(address).stream()),
                TriageAddresses.within(client.profile().mailDomains(), domains).stream());
    }

    /** The bytes of a mail go with the last row of it: the same mail to several addresses has a row for each. */
    private void remove(List<TriageMail> some) {
        mails.remove(some);
        some.stream()
                .map(mail -> new TriageMailGone(mail.provider(), mail.fingerprint()))
                .distinct()
                .filter(mail -> !mails.isAny(mail.fingerprint()))
                .forEach(gone::fire);
    }
}
