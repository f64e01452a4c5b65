package org.manydesk.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manydesk.people.CustomRole;
import org.manydesk.scope.Caller;
import org.manydesk.scope.Limit;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.Role;
import org.manydesk.scope.SessionId;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.secret.Secret;

/**
 * Looks up what must be known before there is a caller: whose address, whose token, which tenant's recipient. Native
 * SQL outside the wall; it answers with identities only, never with a tenant's content.
 */
@ApplicationScoped
@Transactional
public class SystemDirectory {
    private static final String PERSON = "SELECT u.id, u.provider_id, u.role, u.tenant_id, u.email, u.name,"
            + " u.password_hash, COALESCE(t.suspended, 0), COALESCE(c.without, ''),"
            + " CASE WHEN r.id IS NULL OR f.id IS NOT NULL THEN 0 WHEN EXISTS (SELECT 1 FROM passkey k"
            + " WHERE k.provider_id = u.provider_id AND k.user_id = u.id) THEN 2 ELSE 1 END,"
            + " COALESCE(i.required, 0), 0, NULL, 0, NULL FROM user_account u"
            + " LEFT JOIN tenant t ON t.id = u.tenant_id"
            + " LEFT JOIN custom_role c ON c.provider_id = u.provider_id AND c.id = u.custom_role_id"
            + " LEFT JOIN second_factor_rule r ON r.provider_id = u.provider_id AND r.from_day <= ?2"
            + " AND u.tenant_id IS NULL AND u.role <> 'MAIL_GATEWAY'"
            + " LEFT JOIN second_factor f ON f.provider_id = u.provider_id AND f.user_id = u.id"
            + " AND f.confirmed_at IS NOT NULL"
            + " LEFT JOIN identity_provider i ON i.tenant_id = u.tenant_id";
    private static final String ACTIVE = " AND u.active = 1";
    private static final String NOT_HIDDEN = " AND u.provider_id NOT IN (SELECT id FROM provider WHERE hidden = 1)";
    private static final String SESSION_WHERE_HIDDEN =
            " AND (a.kind = 'SESSION' OR u.provider_id NOT IN (SELECT id FROM provider WHERE hidden = 1))";
    private static final String CAN_SIGN_IN = ACTIVE + " AND (t.id IS NULL OR t.suspended = 0)";

    private static final int NO_FACTOR = 1;
    private static final int PASSKEYS_ALONE = 2;

    private final Clock clock;

    @PersistenceContext(unitName = "manydesk")
    private EntityManager entityManager;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected SystemDirectory() {
        this(null);
    }

    @Inject
    SystemDirectory(Clock clock) {
        this.clock = clock;
    }

    /**
     * Someone who can sign in, as stored.
     *
     * @param needsPasskey whether a second factor is asked of the person who has no other than passkeys
     * @param suspended whether the client that the person works for is suspended
     * @param passwordsEnded whether that client's people sign in with their own house alone
     * @param seenIn the session of staff who see what the person sees; empty where the person acts
     * @param until when their session or token ends; empty where they sign in, and where it does not end by itself
     */
    record Account(
            Caller.Person person,
            @Nullable String passwordHash,
            boolean needsPasskey,
            boolean suspended,
            boolean passwordsEnded,
            Optional<SessionId> seenIn,
            Optional<Instant> until) {}

    /** The active account with this address, in lower case, of a suspended client too; none of a hidden provider. */
    Optional<Account> byEmail(String email, String from) {
        return first(
                PERSON + " WHERE u.email = ?1" + ACTIVE + NOT_HIDDEN, from, List.of(email, LocalDateTime.now(clock)));
    }

    /** The active account of this id, of a suspended client too; none of a hidden provider. */
    Optional<Account> byId(UserId id, String from) {
        return first(
                PERSON + " WHERE u.id = ?1" + ACTIVE + NOT_HIDDEN, from, List.of(id.value(), LocalDateTime.now(clock)));
    }

    /** The active account of a passkey, by what browsers know it; of a suspended client too, none of a hidden provider. */
    Optional<Account> byPasskey(byte[] credential, String from) {
        var which = " JOIN passkey p ON p.provider_id = u.provider_id AND p.user_id = u.id WHERE p.credential_id = ?1";
        return first(PERSON + which + ACTIVE + NOT_HIDDEN, from, List.of(credential, LocalDateTime.now(clock)));
    }

    /** Whether the product made this provider for itself. */
    public boolean isHidden(ProviderId provider) {
        return !entityManager
                .createNativeQuery("SELECT 1 FROM provider WHERE id = ?1 AND hidden = 1")
                .setParameter(1, provider.value())
                .getResultList()
                .isEmpty();
    }

    /** The active owner of a token that has not expired; nobody of a hidden provider but in a session of the product's. */
    Optional<Account> byToken(Secret token, String from) {
        return byToken("a.token_hash = ?1", token.sha256(), from);
    }

    /** The same by the id of the session. */
    Optional<Account> bySession(SessionId session, String from) {
        return byToken("a.id = ?1", session.value(), from);
    }

    private Optional<Account> byToken(String which, Object value, String from) {
        var sql = PERSON.replace(
                        " 0, NULL, 0, NULL FROM user_account u",
                        " a.id, TIMESTAMPDIFF(SECOND, '1970-01-01', a.proven_at), COALESCE(a.seen_in, 0),"
                                + " TIMESTAMPDIFF(SECOND, '1970-01-01', a.expires_at) FROM access_token a JOIN user_account u ON u.provider_id ="
                                + " a.provider_id AND u.id = a.user_id")
                + " WHERE " + which + " AND (a.expires_at IS NULL OR a.expires_at > ?2)" + CAN_SIGN_IN
                + SESSION_WHERE_HIDDEN;
        return first(sql, from, List.of(value, LocalDateTime.now(clock)));
    }

    /** Whether nobody is here yet: the first start. */
    public boolean isEmpty() {
        return ((Number) entityManager
                                .createNativeQuery("SELECT COUNT(*) FROM user_account")
                                .getSingleResult())
                        .intValue()
                == 0;
    }

    /** The tenant of this provider that takes mail at this address, in lower case, unless it is suspended. */
    public Optional<TenantId> tenantByRecipient(ProviderId provider, String address) {
        return tenantByRecipient(provider, address, false);
    }

    /** The suspended tenant of this provider that took mail at this address, in lower case. */
    public Optional<TenantId> suspendedByRecipient(ProviderId provider, String address) {
        return tenantByRecipient(provider, address, true);
    }

    private Optional<TenantId> tenantByRecipient(ProviderId provider, String address, boolean suspended) {
        List<?> ids = entityManager
                .createNativeQuery(
                        "SELECT id FROM tenant WHERE provider_id = ?1 AND support_address = ?2 AND suspended = ?3")
                .setParameter(1, provider.value())
                .setParameter(2, address)
                .setParameter(3, suspended)
                .getResultList();
        return ids.stream().map(id -> new TenantId(((Number) id).longValue())).findFirst();
    }

    /** Work that nobody asked for, once for each provider, reaching all of its tenants. */
    public List<Caller.SystemWork> everywhere(String name) {
        List<?> rows = entityManager
                .createNativeQuery(
                        "SELECT p.id, t.id FROM provider p LEFT JOIN tenant t ON t.provider_id = p.id ORDER BY p.id,"
                                + " t.id")
                .getResultList();
        var tenants = new LinkedHashMap<ProviderId, List<TenantId>>();
        for (var row : rows) {
            var ids = (Object[]) row;
            var ofProvider = tenants.computeIfAbsent(
                    new ProviderId(((Number) ids[0]).longValue()), provider -> new ArrayList<>());
            if (ids[1] != null) ofProvider.add(new TenantId(((Number) ids[1]).longValue()));
        }
        return tenants.entrySet().stream()
                .map(provider -> new Caller.SystemWork(name, provider.getKey(), provider.getValue()))
                .toList();
    }

    private Optional<Account> first(String sql, String from, List<?> parameters) {
        var query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) query.setParameter(i + 1, parameters.get(i));
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> account((Object[]) row, from)).findFirst();
    }

    private static Account account(Object[] row, String from) {
        var home = Optional.ofNullable((Number) row[3]).map(id -> new TenantId(id.longValue()));
        var person = new Caller.Person(
                new UserId(((Number) row[0]).longValue()),
                new ProviderId(((Number) row[1]).longValue()),
                Role.valueOf((String) row[2]),
                CustomRole.read((String) row[8]),
                home,
                (String) row[4],
                (String) row[5],
                from,
                session((Number) row[11]),
                instant(row[12]),
                limit((Number) row[9]));
        return new Account(
                person,
                (String) row[6],
                ((Number) row[9]).intValue() == PASSKEYS_ALONE,
                ((Number) row[7]).intValue() != 0,
                ((Number) row[10]).intValue() != 0,
                session((Number) row[13]),
                instant(row[14]));
    }

    private static Optional<Instant> instant(@Nullable Object second) {
        return Optional.ofNullable((Number) second).map(known -> Instant.ofEpochSecond(known.longValue()));
    }

    private static Optional<Limit> limit(Number lacksFactor) {
        return lacksFactor.intValue() == NO_FACTOR ? Optional.of(new Limit.SecondFactorMissing()) : Optional.empty();
    }

    /** Ids are positive; 0 stands for none. */
    private static Optional<SessionId> session(Number id) {
        return Optional.of(id.longValue()).filter(known -> known > 0).map(SessionId::new);
    }
}
