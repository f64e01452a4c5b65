package org.manydesk.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manydesk.address.PublicAddress;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.TenantId;
import org.manydesk.scope.UserId;
import org.manydesk.signin.Origin;

/** What is known of a client's identity provider while nobody is signed in: each step reaches that client alone. */
@ApplicationScoped
class Hallway {
    private final Thresholds thresholds;
    private final Agreed agreed;
    private final Linking linking;
    private final CurrentCaller callers;
    private final Clock clock;

    /**
     * An identity provider, as it was agreed on.
     *
     * @param version of that agreement
     */
    record Room(long door, int version, Caller.SystemWork work, CodeExchange.Party party) {
        TenantId client() {
            return work.reach().getFirst();
        }
    }

    /** Who is about to come in, once that is known. */
    static final class Guest {
        private @Nullable Vouched who;

        void is(Vouched vouched) {
            who = vouched;
        }

        Vouched known() {
            return java.util.Objects.requireNonNull(who);
        }
    }

    @SuppressWarnings("NullAway") // for CDI's proxy
    protected Hallway() {
        this(null, null, null, null, null);
    }

    @Inject
    Hallway(Thresholds thresholds, Agreed agreed, Linking linking, CurrentCaller callers, Clock clock) {
        this.thresholds = thresholds;
        this.agreed = agreed;
        this.linking = linking;
        this.callers = callers;
        this.clock = clock;
    }

    /** The identity provider of this id, unless its client is suspended. */
    Optional<Room> behind(long door) {
        return thresholds.find(door).flatMap(found -> {
            var work = new Caller.SystemWork("sign-in", found.provider(), List.of(found.client()));
            return callers.as(work, () -> agreed.with(found.client()))
                    .map(known -> new Room(door, known.version(), work, known.party()));
        });
    }

    Attempt attempt(Room room) {
        return Attempt.at(room.door(), room.version(), clock.instant());
    }

    boolean isOver(Attempt attempt) {
        return attempt.isOver(clock.instant());
    }

    UserId personOf(Room room, Vouched who) {
        return callers.as(room.work(), () -> linking.personOf(room.client(), who));
    }

    /** Does something that reaches the room's client alone. */
    <T> T in(Room room, Supplier<T> work) {
        return callers.as(room.work(), work);
    }

    /** Does something that may end in a refusal, and notes that. */
    <T> T noting(Room room, Origin from, Function<Guest, T> work) {
        var guest = new Guest();
        try {
            return work.apply(guest);
        } catch (NotVouched refused) {
            callers.as(room.work(), () -> {
                linking.note(room.client(), refused.refusal(), Optional.ofNullable(guest.who), from.address());
                return refused;
            });
            throw refused;
        }
    }

    /** Reads what was agreed on with a client's identity provider. */
    @ApplicationScoped
    @jakarta.transaction.Transactional
    static class Agreed {
        private final Identities identities;
        private final PublicAddress address;

        record Known(int version, CodeExchange.Party party) {}

        @SuppressWarnings("NullAway") // for CDI's proxy
        protected Agreed() {
            this(null, null);
        }

        @Inject
        Agreed(Identities identities, PublicAddress address) {
            this.identities = identities;
            this.address = address;
        }

        Optional<Known> with(TenantId client) {
            var back = URI.create(IdentitySetup.returnAddress(address));
            return identities
                    .of(client)
                    .map(known -> new Known(
                            known.version(),
                            new CodeExchange.Party(known.issuer(), known.clientId(), known.clientSecret(), back)));
        }
    }
}
