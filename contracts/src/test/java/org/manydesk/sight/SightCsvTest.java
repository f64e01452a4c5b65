package org.manydesk.sight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;
import org.manydesk.scope.UserId;
import org.manydesk.tenant.ClientName;

class SightCsvTest {
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

    private static Onlooker named(String name, Role role, Ground... grounds) {
        return new Onlooker(
                new UserId(7),
                name,
                "ann@msp.example",
                role,
                Optional.empty(),
                EnumSet.of(Right.TICKET_READ),
                List.of(grounds));
    }

    private static List<String> lines(ClientSight sight) {
        return SightCsv.write(sight).lines().skip(1).toList();
    }

    private static ClientSight sight(List<Onlooker> staff, List<KeptOut> out) {
        return new ClientSight(new ClientName("acme", "Acme", 0), NOW, staff, List.of(), out);
    }

    @Test
    void each_reason_of_somebody_is_a_row_and_so_is_who_is_kept_out() {
        var assigned = new Ground(Ground.Kind.ASSIGNED, "", Optional.of(LONG_AGO), Optional.empty());
        var stands = new Ground(Ground.Kind.STANDS_IN, "Ben", Optional.of(LONG_AGO), Optional.of(NOW));
        var out = new KeptOut(new UserId(8), "Cid", "cid@msp.example", Role.LEAD, LONG_AGO);
        assertThat(lines(sight(List.of(named("Ann", Role.AGENT, assigned, stands)), List.of(out))))
                .containsExactly(
                        "acme,2026-11-24T01:00:00Z,STAFF,Ann,ann@msp.example,AGENT,,TICKET_READ,ASSIGNED,,2026-01-02T03:04:05Z,",
                        "acme,2026-11-24T01:00:00Z,STAFF,Ann,ann@msp.example,AGENT,,TICKET_READ,STANDS_IN,Ben,2026-01-02T03:04:05Z,2026-11-24T01:00:00Z",
                        "acme,2026-11-24T01:00:00Z,KEPT_OUT,Cid,cid@msp.example,LEAD,,,,,2026-01-02T03:04:05Z,");
    }

    @Test
    void a_name_is_never_run_as_a_formula() {
        var team = new Ground(Ground.Kind.TEAM, "=1+1", Optional.empty(), Optional.empty());
        assertThat(lines(sight(List.of(named("@SUM(A1)", Role.AGENT, team)), List.of())))
                .singleElement()
                .asString()
                .contains("'@SUM(A1)", "'=1+1");
    }
}
