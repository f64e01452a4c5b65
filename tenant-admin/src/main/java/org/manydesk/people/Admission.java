package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.Role;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Lets people in, and says what staff may see. */
@ApplicationScoped
@Transactional
public class Admission {
    private final People people;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final CurrentCaller caller;
    private final Clock clock;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Admission() {
        this(null, null, null, null, null);
    }

    @Inject
    Admission(People people, Tenants tenants, AuditTrail audit, CurrentCaller caller, Clock clock) {
        this.people = people;
        this.tenants = tenants;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Lets a person in. Only an operator lets in operators. */
    public UserAccount admit(NewPerson person) {
        mustBeWelcome(person);
        var user = account(person);
        if (person.password() != null) user.choosePassword(person.password());
        people.add(user);
        record(user, "PERSON_ADMITTED", Map.of("name", user.name(), "role", user.role()));
        return user;
    }

    /**
     * Lets a client's person in for whom the client's own identity provider vouches: nobody asks for it who could be refused, and
     * no role but the least is given. The address must be free.
     */
    public UserAccount admitVouched(NewPerson person) {
        if (person.role() != Role.REQUESTER) throw new IllegalArgumentException("Only requesters are let in like this");
        var user = account(person);
        people.add(user);
        record(user, "PERSON_ADMITTED", Map.of("name", user.name(), "role", user.role(), "by", "identity provider"));
        return user;
    }

    /**
     * Refuses a person who cannot be let in: who would be above the caller, would reach every client without a fresh proof
     * of the caller, whose address is taken, or whose password is easily guessed.
     */
    public void mustBeWelcome(NewPerson person) {
        caller.mustReachUpTo(person.role());
        mustBeTrustedWith(person.role());
        if (person.password() != null) Password.mustBeGood(person.password(), person.email(), person.name());
        mustBeFree(person.email());
    }

    /** Refuses an address, in lower case, that somebody has here; one of another provider's people the database refuses. */
    void mustBeFree(String email) {
        if (people.find(email).isPresent())
            throw new Conflict("Someone with the e-mail address " + email + " is already here.");
    }

    /** Says anew which tenants a member of staff may see: those allowed and not denied. */
    public UserAccount assign(UserId id, List<String> allow, List<String> deny) {
        var user = people.get(id);
        if (!user.role().isStaff())
            throw new InvalidInput("/allow", "Only staff are assigned to clients; this person is not staff.");
        var assignments = new ArrayList<Assignment>();
        named(allow, "/allow").forEach(t -> assignments.add(new Assignment(user, t.id(), Assignment.Effect.ALLOW)));
        named(deny, "/deny").forEach(t -> assignments.add(new Assignment(user, t.id(), Assignment.Effect.DENY)));
        var before = people.assignmentsOf(user);
        people.replaceAssignments(user, assignments);
        tell(user, before, assignments);
        return user;
    }

    /** The provider's trail has all of it; that of each client for which something changed has what concerns it. */
    private void tell(UserAccount user, List<Assignment> before, List<Assignment> after) {
        record(user, "PERSON_ASSIGNED", Map.of("before", said(before), "after", said(after)));
        var was = byClient(before);
        var is = byClient(after);
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .distinct()
                .filter(client -> !Objects.equals(was.get(client), is.get(client)))
                .forEach(client -> audit.record(
                        client,
                        "ACCESS_CHANGED",
                        user.email(),
                        Map.of("before", was.getOrDefault(client, ""), "after", is.getOrDefault(client, ""))));
    }

    private static Map<TenantId, String> byClient(List<Assignment> some) {
        return some.stream()
                .collect(Collectors.toMap(Assignment::to, one -> one.effect().name(), (one, other) -> "DENY"));
    }

    private Map<String, List<String>> said(List<Assignment> some) {
        var keys = tenants.all(some.stream().map(one -> one.to().value()).toList()).stream()
                .collect(Collectors.toMap(Tenant::id, Tenant::key));
        return Map.of(
                "allow", said(some, Assignment.Effect.ALLOW, keys), "deny", said(some, Assignment.Effect.DENY, keys));
    }

    private static List<String> said(List<Assignment> some, Assignment.Effect effect, Map<TenantId, String> keys) {
        return some.stream()
                .filter(one -> one.effect() == effect)
                .map(one -> keys.getOrDefault(one.to(), ""))
                .sorted()
                .toList();
    }

    /** Asks for a fresh proof, which API tokens cannot give, before somebody gets a role that reaches every client. */
    void mustBeTrustedWith(Role role) {
        if (role.reachesAllTenants()) caller.mustHaveProvenInPerson(clock.instant());
    }

    /** Asks for a fresh proof, which API tokens cannot give. */
    void mustBeProven() {
        caller.mustHaveProvenInPerson(clock.instant());
    }

    private UserAccount account(NewPerson person) {
        var provider = caller.get().provider();
        return homeOf(person)
                .map(tenant -> UserAccount.ofTenant(provider, tenant, person, clock.instant()))
                .orElseGet(() -> UserAccount.staff(provider, person, clock.instant()));
    }

    /** The client that somebody is to work for, or {@link InvalidInput} where there is no such client; empty for staff. */
    Optional<TenantId> homeOf(NewPerson person) {
        return Optional.ofNullable(person.tenant()).map(key -> tenants.find(key)
                .orElseThrow(() -> new InvalidInput("/tenant", "There is no such client."))
                .id());
    }

    private List<Tenant> named(List<String> keys, String pointer) {
        Set<String> wanted = new HashSet<>(keys);
        var found = tenants.withKeys(wanted);
        if (found.size() != wanted.size()) {
            found.forEach(tenant -> wanted.remove(tenant.key()));
            throw new InvalidInput(pointer, "There is no client " + String.join(", ", wanted) + ".");
        }
        return found;
    }

    /** Remembers what was done to a person, where their own administrators look for it. */
    void record(UserAccount user, String action, Map<String, ?> details) {
        user.home()
                .ifPresentOrElse(
                        tenant -> audit.record(tenant, action, user.email(), details),
                        () -> audit.record(action, user.email(), details));
    }
}
