package org.manydesk.scope;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out what a caller reaches, afresh in every transaction, so that a withdrawn assignment or a deactivated account
 * counts at once. Native SQL, because it comes before the wall: one of the few classes allowed to use it.
 */
@ApplicationScoped
class Reaches {
    private static final String ALL_OF_PROVIDER = "SELECT t.id FROM tenant t JOIN user_account u"
            + " ON u.provider_id = t.provider_id WHERE u.provider_id = ?1 AND u.id = ?2 AND u.active = 1";
    /** The person and those for whom they stand in; what either of the two must not see is out of it. */
    private static final String ASSIGNED = "SELECT a.tenant_id FROM assignment a JOIN user_account u"
            + " ON u.provider_id = a.provider_id AND u.id = a.user_id"
            + " WHERE a.provider_id = ?1 AND u.active = 1 AND a.effect = 'ALLOW' AND (a.user_id = ?2 OR a.user_id IN"
            + " (SELECT s.absent_id FROM stand_in s JOIN user_account b ON b.provider_id = s.provider_id"
            + " AND b.id = s.by_id WHERE s.provider_id = ?1 AND s.by_id = ?2 AND s.until_at > ?3 AND b.active = 1))"
            + " AND NOT EXISTS (SELECT 1 FROM assignment d WHERE d.provider_id = a.provider_id"
            + " AND d.user_id IN (a.user_id, ?2) AND d.tenant_id = a.tenant_id AND d.effect = 'DENY')";

    private static final String HOME = "SELECT t.id FROM tenant t JOIN user_account u"
            + " ON u.provider_id = t.provider_id AND u.tenant_id = t.id"
            + " WHERE u.provider_id = ?1 AND u.id = ?2 AND u.active = 1 AND t.suspended = 0";

    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Reaches() {
        this(null);
    }

    @Inject
    Reaches(Clock clock) {
        this.clock = clock;
    }

    Reach of(Caller caller, EntityManager entityManager) {
        return switch (caller) {
            case Caller.SystemWork work -> Reach.of(work.provider(), work.reach());
            case Caller.Person person -> Reach.of(person.provider(), tenantsOf(person, entityManager));
        };
    }

    /**
     * Who reaches a tenant of a provider: the same rules from their other end, asked of everybody at once. Somebody who lacks a
     * second factor is among them, for they see it as soon as they have set one up.
     */
    List<UserId> of(TenantId tenant, ProviderId provider, EntityManager entityManager) {
        var rules = Stream.of(Role.values())
                .flatMap(role -> ruleFor(role).map(rule -> ofEverybody(role, rule)).stream())
                .collect(Collectors.joining(" OR "));
        return numbers(entityManager
                        .createNativeQuery(
                                "SELECT p.id FROM user_account p WHERE p.provider_id = ?1 AND (" + rules + ")")
                        .setParameter(1, provider.value())
                        .setParameter(3, LocalDateTime.now(clock))
                        .setParameter(4, tenant.value()))
                .map(UserId::new)
                .toList();
    }

    private static String ofEverybody(Role role, String rule) {
        return "(p.role = '" + role + "' AND ?4 IN (" + rule.replace("?2", "p.id") + "))";
    }

    private List<TenantId> tenantsOf(Caller.Person person, EntityManager entityManager) {
        if (person.lacksSecondFactor()) return List.of();
        return ruleFor(person.role())
                .map(rule -> asked(rule, person, entityManager))
                .map(query -> numbers(query).map(TenantId::new).toList())
                .orElse(List.of());
    }

    private Query asked(String rule, Caller.Person person, EntityManager entityManager) {
        var query = entityManager
                .createNativeQuery(rule)
                .setParameter(1, person.provider().value())
                .setParameter(2, person.id().value());
        return rule.equals(ASSIGNED) ? query.setParameter(3, LocalDateTime.now(clock)) : query;
    }

    private static Stream<Long> numbers(Query query) {
        List<?> ids = query.getResultList();
        return ids.stream().map(id -> ((Number) id).longValue());
    }

    /** By what somebody of a role reaches tenants; empty for who reaches none. */
    private static Optional<String> ruleFor(Role role) {
        if (role == Role.MAIL_GATEWAY) return Optional.empty();
        if (role.reachesAllTenants()) return Optional.of(ALL_OF_PROVIDER);
        return Optional.of(role.isClient() ? HOME : ASSIGNED);
    }
}
