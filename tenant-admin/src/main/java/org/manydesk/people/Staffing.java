package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.manydesk.people.Assignment.Effect;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.Tenant;
import org.manydesk.tenant.Tenants;

/** Tells who works for the provider, who works for a client, and who may see which client. */
@ApplicationScoped
@Transactional
public class Staffing {
    private final People people;
    private final Tenants tenants;
    private final Admission admission;
    private final CustomRoles customRoles;
    private final Instance<OpenWork> work;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Staffing() {
        this(null, null, null, null, null);
    }

    @Inject
    Staffing(
            People people,
            Tenants tenants,
            Admission admission,
            CustomRoles customRoles,
            @Any Instance<OpenWork> work) {
        this.people = people;
        this.tenants = tenants;
        this.admission = admission;
        this.customRoles = customRoles;
        this.work = work;
    }

    /** All who work for the provider, by name; those who left last. That they were read is noted. */
    public List<StaffMember> staff() {
        people.noteReadingOfStaff();
        return members();
    }

    /** The same, to be looked up and not shown. */
    public List<StaffMember> members() {
        var keys = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Tenant::key));
        var assignments = people.assignments();
        var allowed = assigned(assignments, keys, one -> one.effect() == Effect.ALLOW && !one.isByTeam());
        var byTeam = assigned(assignments, keys, Assignment::isByTeam);
        var denied = assigned(assignments, keys, one -> one.effect() == Effect.DENY);
        var staff = people.staff();
        var open = openTickets(staff);
        var away = away(staff);
        var roles = customRoles.all().stream().collect(Collectors.toMap(CustomRole::key, RoleSheet::of));
        return staff.stream()
                .map(user -> new StaffMember(
                        user.id(),
                        user.name(),
                        user.email(),
                        user.role(),
                        user.customRole().map(roles::get),
                        Optional.ofNullable(away.get(user.id())),
                        user.isActive(),
                        user.hasPassword(),
                        open.getOrDefault(user.id(), 0L),
                        allowed.getOrDefault(user.id(), List.of()),
                        byTeam.getOrDefault(user.id(), List.of()),
                        denied.getOrDefault(user.id(), List.of())))
                .toList();
    }

    private Map<UserId, StaffMember.AwayUntil> away(List<UserAccount> staff) {
        var names = staff.stream().collect(Collectors.toMap(UserAccount::id, UserAccount::name));
        return people.standIns().stream()
                .collect(Collectors.toMap(
                        StandIn::absent,
                        standIn -> new StaffMember.AwayUntil(names.getOrDefault(standIn.by(), ""), standIn.until())));
    }

    private Map<UserId, Long> openTickets(List<UserAccount> staff) {
        var ids = staff.stream().map(UserAccount::id).toList();
        var open = new HashMap<UserId, Long>();
        work.forEach(kept -> kept.of(ids).forEach((person, count) -> open.merge(person, count, Long::sum)));
        return open;
    }

    private static Map<UserId, List<String>> assigned(
            List<Assignment> assignments, Map<TenantId, String> keys, Predicate<Assignment> wanted) {
        return assignments.stream()
                .filter(wanted)
                .collect(Collectors.groupingBy(
                        Assignment::user,
                        HashMap::new,
                        Collectors.mapping(assignment -> keys.get(assignment.to()), Collectors.toList())));
    }

    /** All who work for a client, by name; those who left last. */
    public List<ClientPerson> of(String tenant) {
        var client = tenants.get(tenant).id();
        var linked = people.linked(client);
        return people.of(client).stream()
                .map(person -> ClientPerson.of(person, linked.contains(person.key())))
                .toList();
    }

    /** How many active people each client has; a client without people is absent. */
    public Map<TenantId, Long> headcounts() {
        return people.headcounts();
    }

    /** Says anew of one client whether a member of staff may see it; what is said of other clients stays. */
    public void decide(UserId member, String tenant, Sight sight) {
        var now = people.assignmentsOf(people.get(member));
        admission.assign(
                member,
                changed(keys(now, Effect.ALLOW), tenant, sight == Sight.ALLOWED),
                changed(keys(now, Effect.DENY), tenant, sight == Sight.DENIED));
    }

    private List<String> keys(List<Assignment> assignments, Effect effect) {
        var ids = assignments.stream()
                .filter(assignment -> assignment.effect() == effect)
                .map(assignment -> assignment.to().value())
                .toList();
        return tenants.all(ids).stream().map(Tenant::key).toList();
    }

    private static List<String> changed(List<String> keys, String key, boolean wanted) {
        var changed = new ArrayList<>(keys);
        changed.remove(key);
        if (wanted) changed.add(key);
        return changed;
    }

    /** Whether a member of staff sees a client. */
    public enum Sight {
        /** Assigned to it. */
        ALLOWED,
        /** Not assigned to it. */
        NOT_ASSIGNED,
        /** Must not see it, whatever else allows it. */
        DENIED
    }
}
