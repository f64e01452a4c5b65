package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.manydesk.audit.AuditTrail;
import org.manydesk.people.Admission;
import org.manydesk.people.NewPerson;
import org.manydesk.people.Password;
import org.manydesk.people.UserAccount;
import org.manydesk.provider.Provider;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/** Creates providers with their first person: on the first start of an installation, and when an operator adds one. */
@ApplicationScoped
@Transactional
public class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

    private final SystemDirectory directory;
    private final Admission admission;
    private final CurrentCaller caller;
    private final Clock clock;
    private final AuditTrail audit;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected FirstStart() {
        this(null, null, null, null, null);
    }

    @Inject
    FirstStart(SystemDirectory directory, Admission admission, CurrentCaller caller, Clock clock, AuditTrail audit) {
        this.directory = directory;
        this.admission = admission;
        this.caller = caller;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes the installation's operator, who is also administrator of the first provider; once only. The password is that of
     * the settings, whatever it is: the log says so where it is easily guessed.
     */
    public void createOperator(String providerName, String email, String password) {
        if (!directory.isEmpty()) return;
        var operator = new NewPerson(email, email, Role.OPERATOR, null, null);
        var provider = kept(Provider.named(providerName, clock.instant()));
        caller.as(asFirstPersonOf(provider.id(), operator, Optional.of(clock.instant())), () -> {
            var account = admission.admit(operator);
            account.takePassword(password);
            return account;
        });
        Password.objection(password, email, email)
                .ifPresent(why -> LOG.warning("MANYDESK_ADMIN_PASSWORD should be changed. " + why));
    }

    /** A new provider without people yet; the trail of the operator's own provider tells of it. */
    public Provider createProvider(String name) {
        var provider = kept(Provider.named(name, clock.instant()));
        audit.record("PROVIDER_CREATED", name, Map.of("id", provider.id().toString()));
        return provider;
    }

    /** A new hidden provider; answers its administrator, who has no password. */
    public UserAccount createHiddenProvider(String name, NewPerson first) {
        var provider = kept(Provider.hidden(name, clock.instant()));
        return caller.as(
                asFirstPersonOf(provider.id(), first, Optional.of(clock.instant())), () -> admission.admit(first));
    }

    private Provider kept(Provider provider) {
        entityManager.persist(provider);
        entityManager.flush();
        return provider;
    }

    /** A new provider with its first person, whom the caller's own proof lets in. */
    public Provider createProvider(String name, NewPerson first) {
        var provider = createProvider(name);
        var proven = caller.person().provenAt();
        caller.as(asFirstPersonOf(provider.id(), first, proven), () -> admission.admit(first));
        return provider;
    }

    private static Caller.Person asFirstPersonOf(ProviderId provider, NewPerson first, Optional<Instant> provenAt) {
        var nobodyYet = new UserId(0);
        return new Caller.Person(
                nobodyYet,
                provider,
                first.role(),
                Set.of(),
                Optional.empty(),
                first.email(),
                first.name(),
                "",
                Optional.empty(),
                provenAt,
                Optional.empty());
    }

    /** All providers of the installation but hidden ones, in the order of creation, after an id; for operators. */
    public List<ProviderName> providers(long afterId, int limit) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT id, name FROM provider WHERE hidden = 0 AND id > ?1 ORDER BY id LIMIT " + limit)
                .setParameter(1, afterId)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new ProviderName(Long.toString(((Number) row[0]).longValue()), (String) row[1]))
                .toList();
    }

    /** A provider as an operator sees it: that it exists, and nothing of its content. */
    public record ProviderName(String id, String name) {}
}
