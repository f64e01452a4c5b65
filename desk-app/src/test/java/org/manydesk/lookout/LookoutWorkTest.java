package org.manydesk.lookout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manydesk.contract.Contract;
import org.manydesk.contract.Succession;
import org.manydesk.notification.Occasion;
import org.manydesk.scope.Caller;
import org.manydesk.scope.CurrentCaller;
import org.manydesk.scope.ProviderId;
import org.manydesk.scope.TenantId;
import org.manydesk.signin.SystemDirectory;

/** Two providers; of the first nothing that is looked at can be seen, or told. Only who has packs has them looked at. */
class LookoutWorkTest {
    private static final ProviderId BROKEN = new ProviderId(1);
    private static final ProviderId SOUND = new ProviderId(2);

    private final CurrentCaller caller = new CurrentCaller() {};
    private final List<String> told = new ArrayList<>();

    /** A client's contract. */
    private static final class Deal extends Contract {
        private final TenantId client;

        Deal(int client) {
            this.client = new TenantId(client);
        }

        @Override
        public TenantId tenant() {
            return client;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return client.hashCode();
        }
    }

    /** As agreed with clients whose prices cannot be read, hold no packs, and hold some. */
    private static final Succession UNREADABLE = agreed(), WITHOUT = agreed(), WITH_PACKS = agreed();

    private static Succession agreed() {
        return new Succession(List.of());
    }

    /** Throws for the broken provider whatever it is asked; of the other it sees one thing of each kind. */
    private class HalfBroken extends Lookout {
        @Override
        List<Sighting> answers() {
            return seen("answer");
        }

        @Override
        List<Sighting> notices() {
            return seen("notice");
        }

        @Override
        Map<Contract, Succession> agreed() {
            seen("packs");
            var agreed = new LinkedHashMap<Contract, Succession>();
            agreed.put(new Deal(7), UNREADABLE);
            agreed.put(new Deal(8), WITHOUT);
            agreed.put(new Deal(9), WITH_PACKS);
            return agreed;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // all of them are empty, and so equal
        boolean areKept(Succession agreed) {
            if (agreed == UNREADABLE) throw new IllegalStateException("its prices cannot be read");
            return agreed == WITH_PACKS;
        }

        @Override
        void lookAtPacks(Contract contract) {
            told.add("packs of " + contract.tenant() + " at " + caller.get().provider());
        }

        private List<Sighting> seen(String what) {
            if (caller.get().provider().equals(BROKEN)) throw new IllegalStateException(what);
            var client = new TenantId(7);
            return List.of(new Sighting(client, what, new Occasion.NoticeNear("C1", LocalDate.of(2026, 12, 1))));
        }

        @Override
        void tell(Sighting seen) {
            if (seen.name().equals("answer")) throw new IllegalStateException("it cannot be told");
            told.add(seen.name());
        }
    }

    @Test
    void a_provider_a_bell_and_a_price_list_that_fail_silence_no_other() {
        var directory = new SystemDirectory() {
            @Override
            public List<Caller.SystemWork> everywhere(String name) {
                return List.of(
                        new Caller.SystemWork(name, BROKEN, List.of()),
                        new Caller.SystemWork(name, SOUND, List.of(new TenantId(7))));
            }
        };
        new LookoutWork(directory, caller, new HalfBroken()).work();
        assertThat(told).containsExactly("notice", "packs of " + new TenantId(9) + " at " + SOUND);
    }
}
