package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PageRequest;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.scope.Wall;
import org.manydesk.secret.Secret;

/** The people of the caller's provider. That somebody read a list of them is noted. */
@ApplicationScoped
public class People {
    private static final String READ = "PEOPLE_READ";

    /** Whether one is assigned to the tenant, and none of several must not see it. */
    private static final String ASSIGNED =
            "EXISTS (SELECT a FROM Assignment a WHERE a.userId = %s AND a.tenantId = :tenant AND a.effect = :allow)"
                    + " AND NOT EXISTS (SELECT d FROM Assignment d WHERE d.userId IN (%s) AND d.tenantId = :tenant"
                    + " AND d.effect = :deny)";

    private final Wall wall;
    private final AuditTrail audit;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected People() {
        this(null, null, null);
    }

    @Inject
    People(Wall wall, AuditTrail audit, Clock clock) {
        this.wall = wall;
        this.audit = audit;
        this.clock = clock;
    }

    public UserAccount get(UserId id) {
        return find(id).orElseThrow(() -> new Unknown("person", id.toString()));
    }

    /** The person, unless they work for a tenant that the caller does not reach. */
    public UserAccount withinReach(UserId id) {
        return find(id).filter(person -> person.home()
                        .map(tenant -> wall.reach().includes(tenant.value()))
                        .orElse(true))
                .orElseThrow(() -> new Unknown("person", id.toString()));
    }

    public Optional<UserAccount> find(UserId id) {
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.id = :id", UserAccount.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst();
    }

    public Optional<UserAccount> find(String email) {
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.email = :email", UserAccount.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    /** Those of these people that exist, in no order. */
    public List<UserAccount> all(Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.id IN :ids", UserAccount.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** One page in the order of creation, with one row more than the limit where more follow. */
    public List<UserAccount> list(PageRequest page) {
        audit.record(READ, "Everybody", Map.of());
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.id > :after ORDER BY u.id", UserAccount.class)
                .setParameter("after", page.afterId())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /**
     * Active staff who work on tickets and may see this tenant: those assigned to it, who stands in for them, and
     * administrators; by name.
     */
    public List<UserAccount> staffOf(TenantId tenant) {
        return reaching(tenant, Staff.ALL);
    }

    /** Active people with one of these roles who may see this tenant, by name: its own among them. */
    public List<UserAccount> reaching(TenantId tenant, Collection<Role> roles) {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UserAccount u WHERE u.active = TRUE AND u.role IN :roles AND (u.tenantId = :tenant"
                                + " OR (u.tenantId IS NULL AND (u.role IN :everywhere OR ("
                                + ASSIGNED.formatted("u.id", "u.id")
                                + ") OR EXISTS (SELECT s FROM StandIn s, UserAccount f WHERE s.byId = u.id"
                                + " AND s.until > :now AND f.id = s.absentId AND f.active = TRUE AND "
                                + ASSIGNED.formatted("f.id", "f.id, u.id") + ")))) ORDER BY u.name, u.id",
                        UserAccount.class)
                .setParameter("roles", roles)
                .setParameter("everywhere", Staff.EVERYWHERE)
                .setParameter("now", clock.instant())
                .setParameter("tenant", tenant.value())
                .setParameter("allow", Assignment.Effect.ALLOW)
                .setParameter("deny", Assignment.Effect.DENY)
                .getResultList();
    }

    /** So many active people, whoever they work for: those who came last. */
    public List<UserAccount> active(int most) {
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.active = TRUE ORDER BY u.id DESC", UserAccount.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** Notes that a list of the staff is shown to the caller. */
    void noteReadingOfStaff() {
        audit.record(READ, "Staff", Map.of());
    }

    /** All who work for the provider, by name; those who left last. */
    List<UserAccount> staff() {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UserAccount u WHERE u.tenantId IS NULL ORDER BY u.active DESC, u.name, u.id",
                        UserAccount.class)
                .getResultList();
    }

    /** All who work for a tenant, by name; those who left last. */
    List<UserAccount> of(TenantId tenant) {
        audit.record(tenant, READ, "People", Map.of());
        return wall.em()
                .createQuery(
                        "SELECT u FROM UserAccount u WHERE u.tenantId = :tenant ORDER BY u.active DESC, u.name, u.id",
                        UserAccount.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** The ids of those who work for a tenant and whom its own identity provider knows. */
    Set<Long> linked(TenantId tenant) {
        return Set.copyOf(wall.em()
                .createQuery("SELECT l.userId FROM IdentityLink l WHERE l.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getResultList());
    }

    /** How many active people each tenant has; one without people is absent. */
    Map<TenantId, Long> headcounts() {
        return wall.em()
                .createQuery(
                        "SELECT u.tenantId, COUNT(u) FROM UserAccount u WHERE u.active = TRUE AND u.tenantId IS NOT NULL"
                                + " GROUP BY u.tenantId",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> new TenantId((Long) row[0]), row -> (Long) row[1]));
    }

    List<Assignment> assignments() {
        return wall.em()
                .createQuery("SELECT a FROM Assignment a", Assignment.class)
                .getResultList();
    }

    /** What is said of who may see a tenant, by assignment and by team. */
    public List<Assignment> assignmentsTo(TenantId tenant) {
        return wall.em()
                .createQuery("SELECT a FROM Assignment a WHERE a.tenantId = :tenant ORDER BY a.id", Assignment.class)
                .setParameter("tenant", tenant.value())
                .getResultList();
    }

    /** Who stands in for whom at present. */
    public List<StandIn> standIns() {
        return wall.em()
                .createQuery("SELECT s FROM StandIn s WHERE s.until > :now", StandIn.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Active staff who work on tickets, by name. */
    public List<UserAccount> agents() {
        return wall.em()
                .createQuery(
                        "SELECT u FROM UserAccount u WHERE u.active = TRUE AND u.role IN :roles ORDER BY u.name, u.id",
                        UserAccount.class)
                .setParameter("roles", Staff.ALL)
                .getResultList();
    }

    /** What was said of a person, without what they see by their teams. */
    List<Assignment> assignmentsOf(UserAccount user) {
        return wall.em()
                .createQuery(
                        "SELECT a FROM Assignment a WHERE a.userId = :user AND a.teamId = 0 ORDER BY a.id",
                        Assignment.class)
                .setParameter("user", user.id().value())
                .getResultList();
    }

    /**
     * Ends all that is open in somebody's name: sessions on pages and over REST, and API tokens. The next call or click in
     * them is refused. Answers how many there were.
     */
    public int endAccess(UserId person) {
        return wall.em()
                .createQuery("DELETE FROM AccessToken t WHERE t.userId = :person")
                .setParameter("person", person.value())
                .executeUpdate();
    }

    /** Some of those who work for a tenant, in the order of coming, after the first {@code skipped}. */
    List<UserAccount> some(TenantId tenant, int skipped, int most) {
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.tenantId = :tenant ORDER BY u.id", UserAccount.class)
                .setParameter("tenant", tenant.value())
                .setFirstResult(skipped)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many work for a tenant, those who left too. */
    long count(TenantId tenant) {
        return wall.em()
                .createQuery("SELECT COUNT(u) FROM UserAccount u WHERE u.tenantId = :tenant", Long.class)
                .setParameter("tenant", tenant.value())
                .getSingleResult();
    }

    /** The person, as they are now, with the row locked until the end of the transaction. */
    public UserAccount locked(UserId id) {
        return wall.em()
                .createQuery("SELECT u FROM UserAccount u WHERE u.id = :id", UserAccount.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Unknown("person", id.toString()));
    }

    /** The rights that a person's custom role takes away; none where their role is whole. */
    public Set<Right> takenFrom(UserAccount user) {
        return user.customRole()
                .map(id -> wall.em()
                        .createQuery("SELECT r FROM CustomRole r WHERE r.id = :id", CustomRole.class)
                        .setParameter("id", id)
                        .getSingleResult()
                        .without())
                .orElse(Set.of());
    }

    void replaceLink(UserAccount user, PasswordLink link) {
        endLinks(user);
        wall.add(link);
    }

    /** Makes every link worthless with which a person could choose a password. */
    public void endLinks(UserAccount user) {
        wall.em()
                .createQuery("DELETE FROM PasswordLink l WHERE l.userId = :user")
                .setParameter("user", user.id().value())
                .executeUpdate();
    }

    /** Takes the link with this secret away. Whether it was still there. */
    boolean useUp(Secret secret) {
        return wall.em()
                        .createQuery("DELETE FROM PasswordLink l WHERE l.tokenHash = :hash")
                        .setParameter("hash", secret.sha256())
                        .executeUpdate()
                == 1;
    }

    /** Writes what changed, so that versions are known. */
    void flush() {
        wall.em().flush();
    }

    void add(UserAccount user) {
        wall.add(user);
    }

    void replaceAssignments(UserAccount user, List<Assignment> assignments) {
        var before = assignmentsOf(user);
        before.stream()
                .filter(old -> assignments.stream().noneMatch(old::isLike))
                .forEach(wall.em()::remove);
        wall.em().flush();
        assignments.stream()
                .filter(wanted -> before.stream().noneMatch(wanted::isLike))
                .forEach(wall::add);
    }
}
