package org.manydesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manydesk.audit.AuditTrail;
import org.manydesk.problem.Conflict;
import org.manydesk.problem.InvalidInput;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.UserId;

/** Makes, changes and hands out custom roles. Nobody gives, or takes from others, more than they have themselves. */
@ApplicationScoped
@Transactional
public class Roles {
    private final CustomRoles roles;
    private final Administrators administrators;
    private final Admission admission;
    private final AuditTrail audit;
    private final CurrentCaller caller;

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Roles() {
        this(null, null, null, null, null);
    }

    @Inject
    Roles(
            CustomRoles roles,
            Administrators administrators,
            Admission admission,
            AuditTrail audit,
            CurrentCaller caller) {
        this.roles = roles;
        this.administrators = administrators;
        this.admission = admission;
        this.audit = audit;
        this.caller = caller;
    }

    /** All custom roles, by name. */
    public List<RoleSheet> sheets() {
        return roles.all().stream().map(RoleSheet::of).toList();
    }

    public CustomRole make(CustomRoleForm form) {
        caller.mustReachUpTo(form.base(), form.taken());
        mustBeFree(form.name());
        var role = roles.add(new CustomRole(caller.get().provider(), form));
        audit.record("CUSTOM_ROLE_MADE", form.name(), Map.of("base", form.base(), "without", form.without()));
        return role;
    }

    /**
     * Changes name and rights; whoever has it has the new rights with their next call. To give rights back to administrators
     * takes a fresh proof, as letting one in does.
     */
    public CustomRole change(long id, CustomRoleForm form) {
        var role = roles.get(id);
        caller.mustReachUpTo(role.base(), role.without());
        caller.mustReachUpTo(form.base(), form.taken());
        if (form.base() != role.base())
            throw new InvalidInput("/base", "This is made of " + role.base() + ", which stays. Make another one.");
        if (!form.name().equals(role.name())) mustBeFree(form.name());
        var before = role.without();
        if (!form.taken().containsAll(before)) admission.mustBeTrustedWith(role.base());
        role.change(form);
        audit.record("CUSTOM_ROLE_CHANGED", form.name(), Map.of("before", before, "without", form.without()));
        return role;
    }

    /** Takes a role away that nobody has. */
    public void remove(long id) {
        var role = roles.get(id);
        if (roles.isHeld(role)) throw new Conflict("Somebody has this role. Give them another one first.");
        roles.remove(role);
        audit.record("CUSTOM_ROLE_REMOVED", role.name(), Map.of("base", role.base()));
    }

    /** Narrows a person to a custom role that is made of their own. Not oneself, and not the last, so one whole administrator is always left. */
    public UserAccount give(UserId person, long id) {
        var role = roles.get(id);
        var held = within(person);
        var user = held.person();
        caller.mustReachUpTo(role.base(), role.without());
        if (role.base() != user.role())
            throw new InvalidInput(
                    "/role", "This person is " + user.role() + "; the role is made of " + role.base() + ".");
        if (person.equals(caller.person().id()))
            throw new Conflict("You cannot narrow yourself. Ask another administrator.");
        held.mustNotBeTheLast();
        user.narrow(role.key());
        admission.record(user, "PERSON_NARROWED", Map.of("role", role.name()));
        return user;
    }

    /** Gives a person their whole role back; to an administrator with a fresh proof, as letting one in. */
    public UserAccount takeAway(UserId person) {
        var user = within(person).person();
        caller.mustReachUpTo(user.role());
        admission.mustBeTrustedWith(user.role());
        user.widen();
        admission.record(user, "PERSON_WIDENED", Map.of("role", user.role()));
        return user;
    }

    private Administrators.Held within(UserId person) {
        var held = administrators.held(person);
        var taken =
                held.person().customRole().map(id -> roles.get(id).without()).orElse(Set.of());
        caller.mustReachUpTo(held.person().role(), taken);
        return held;
    }

    private void mustBeFree(String name) {
        if (roles.named(name).isPresent()) throw new Conflict("There is a role called " + name + " already.");
    }
}
