package org.manydesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;

/**
 * Someone who works for the provider, as a list shows them.
 *
 * @param narrowedTo the custom role that takes rights from the role; empty for a whole one
 * @param standIn who stands in for them at present
 * @param hasPassword whether they chose one, or were given one
 * @param openTickets how many open tickets are assigned to them
 * @param allowed the keys of the clients that they are assigned to, sorted
 * @param byTeam the keys of those that they are assigned to by their teams, each once, sorted
 * @param denied the keys of those that they must not see whatever else allows it, sorted
 */
public record StaffMember(
        UserId id,
        String name,
        String email,
        Role role,
        Optional<RoleSheet> narrowedTo,
        Optional<AwayUntil> standIn,
        boolean active,
        boolean hasPassword,
        long openTickets,
        List<String> allowed,
        List<String> byTeam,
        List<String> denied) {
    /** Until when, not included, somebody of this name stands in. */
    public record AwayUntil(String by, Instant until) {}

    public StaffMember {
        allowed = allowed.stream().sorted().toList();
        byTeam = byTeam.stream().distinct().sorted().toList();
        denied = denied.stream().sorted().toList();
    }

    /** The keys of the clients that they see: those allowed, of their own or by a team, and not denied. Says nothing of who sees all clients. */
    public List<String> assigned() {
        return Stream.concat(allowed.stream(), byTeam.stream())
                .filter(key -> !denied.contains(key))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether their role reaches clients by assignment only. */
    public boolean needsAssignment() {
        return role.isStaff() && !role.reachesAllTenants();
    }
}
