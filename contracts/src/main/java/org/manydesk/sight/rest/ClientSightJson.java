package org.manydesk.sight.rest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.sight.ClientSight;
import org.manydesk.sight.Ground;
import org.manydesk.sight.KeptOut;
import org.manydesk.sight.Onlooker;

/** Who may see a client at an instant, and nobody else, as it travels; each list by name. */
record ClientSightJson(
        String client, Instant at, List<OnlookerJson> staff, List<OnlookerJson> people, List<KeptOutJson> keptOut) {
    /**
     * Somebody who may see it.
     *
     * @param customRole the name of the role that takes rights away; null for a whole one
     * @param rights of staff; people of the client have what their role says
     */
    record OnlookerJson(
            String id,
            String name,
            String email,
            Role role,
            @Nullable String customRole,
            Set<Right> rights,
            List<GroundJson> grounds) {
        static OnlookerJson of(Onlooker person) {
            return new OnlookerJson(
                    person.id().toString(),
                    person.name(),
                    person.email(),
                    person.role(),
                    person.narrowedTo().orElse(null),
                    person.rights(),
                    person.grounds().stream().map(GroundJson::of).toList());
        }
    }

    /**
     * Why.
     *
     * @param through the team, whom they stand in for, or as whom they look; null where it takes nobody
     * @param since null where that is not kept
     * @param until when it ends by itself, not included
     */
    record GroundJson(Ground.Kind ground, @Nullable String through, @Nullable Instant since, @Nullable Instant until) {
        static GroundJson of(Ground ground) {
            return new GroundJson(
                    ground.kind(),
                    ground.through().isEmpty() ? null : ground.through(),
                    ground.since().orElse(null),
                    ground.until().orElse(null));
        }
    }

    /** Somebody of the staff who must not see it, whatever else would allow it. */
    record KeptOutJson(String id, String name, String email, Role role, Instant since) {
        static KeptOutJson of(KeptOut person) {
            return new KeptOutJson(
                    person.id().toString(), person.name(), person.email(), person.role(), person.since());
        }
    }

    static ClientSightJson of(ClientSight sight) {
        return new ClientSightJson(
                sight.client().key(),
                sight.at(),
                sight.staff().stream().map(OnlookerJson::of).toList(),
                sight.people().stream().map(OnlookerJson::of).toList(),
                sight.keptOut().stream().map(KeptOutJson::of).toList());
    }
}
