package org.manydesk.sight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.people.Assignment;
import org.manydesk.people.StandIn;
import org.manydesk.people.UserAccount;
import org.manydesk.scope.UserId;
import org.manydesk.signin.SeeingAs;

/**
 * Tells why people see one client. Not whether: that is the wall's to say.
 *
 * @param said what is said of who may see the client
 * @param standIns those of now
 * @param absent for whom they stand in, by id
 * @param teams their names, by id
 * @param views who looks as somebody of the client now
 */
record Grounds(
        List<Assignment> said,
        List<StandIn> standIns,
        Map<UserId, UserAccount> absent,
        Map<Long, String> teams,
        List<SeeingAs.Running> views) {

    List<Ground> of(UserAccount person) {
        if (person.role().isClient()) return List.of(Ground.ofWork(person));
        return Stream.concat(standing(person), passing(person.id())).toList();
    }

    /** Since when each was told not to see it. */
    Map<UserId, Assignment> denials() {
        return said.stream().filter(Grounds::denies).collect(toMap(Assignment::user, one -> one, (one, other) -> one));
    }

    private Stream<Ground> standing(UserAccount person) {
        if (person.role().reachesAllTenants()) return Stream.of(Ground.ofRole());
        if (denied().contains(person.id())) return Stream.empty();
        var own = allowed().getOrDefault(person.id(), List.of()).stream()
                .map(one -> Ground.of(one, Optional.ofNullable(teams.get(one.team()))));
        return Stream.concat(
                own,
                standIns.stream().filter(one -> one.by().equals(person.id())).flatMap(this::lent));
    }

    private Stream<Ground> lent(StandIn standIn) {
        return Stream.ofNullable(absent.get(standIn.absent()))
                .filter(UserAccount::isActive)
                .filter(away -> allowed().containsKey(away.id()) && !denied().contains(away.id()))
                .map(away -> Ground.of(standIn, away));
    }

    private Stream<Ground> passing(UserId person) {
        return views.stream().filter(view -> view.by().equals(person)).map(Ground::of);
    }

    private Map<UserId, List<Assignment>> allowed() {
        return said.stream().filter(one -> !denies(one)).collect(groupingBy(Assignment::user));
    }

    private Set<UserId> denied() {
        return said.stream().filter(Grounds::denies).map(Assignment::user).collect(toSet());
    }

    private static boolean denies(Assignment one) {
        return one.effect() == Assignment.Effect.DENY;
    }
}
