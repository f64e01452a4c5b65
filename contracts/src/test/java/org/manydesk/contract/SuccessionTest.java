package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Faults;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;
import org.manydesk.sla.Crossing;

class SuccessionTest {
    private static final Instant MAY = Instant.parse("2026-05-15T12:00:00Z");
    private static final Author IN_MAY = new Author("Ada", MAY);
    private static final Instant JUNE = Instant.parse("2026-05-31T22:00:00Z");
    private static final Instant AUGUST = Instant.parse("2026-07-31T22:00:00Z");
    private static final String FIRST =
            """
            {"number":"ACME-1","model":"HELP_DESK","from":"2026-01-01","until":"2027-01-01","currency":"EUR",
             "calendar":{"zone":"Europe/Paris","hours":{"mon":[["08:00","12:00"]]}},
             "sla":{"targets":[{"metric":"RESOLUTION","priority":"P1","within":"PT1H","time":"BUSINESS"}]},
             "rateCard":{"lines":[]}}""";

    private Contract contract;
    private ContractVersion first;
    private ContractVersion summer;

    @BeforeEach
    void a_contract_of_a_year_that_is_amended_for_june() throws Exception {
        contract = new Contract(new TenantId(1), "ACME-1", MAY);
        first = version(Json.mapper().readValue(FIRST, ContractForm.class));
        first.activate(IN_MAY);
        summer = amended(first, "{\"from\":\"2026-06-01\"}");
    }

    @Test
    void a_draft_holds_nowhere() {
        var succession = new Succession(List.of(first, summer));
        assertThat(succession.holding(AUGUST)).isSameAs(first);
        assertThat(succession.last()).isSameAs(first);
        assertThat(succession.draft()).contains(summer);
        assertThat(succession.state(summer, AUGUST)).isEqualTo(ContractState.DRAFT);
    }

    @Test
    void a_version_holds_from_its_first_day_on() {
        summer.activate(IN_MAY);
        var succession = new Succession(List.of(summer, first));
        assertThat(succession.holding(JUNE.minusNanos(1))).isSameAs(first);
        assertThat(succession.holding(JUNE)).isSameAs(summer);
        assertThat(succession.holdingIn(YearMonth.of(2026, 5))).isSameAs(first);
        assertThat(succession.holdingIn(YearMonth.of(2026, 6))).isSameAs(summer);
        assertThat(succession.state(first, JUNE)).isEqualTo(ContractState.EXPIRED);
        assertThat(succession.state(first, MAY)).isEqualTo(ContractState.ACTIVE);
        assertThat(succession.draft()).isEmpty();
    }

    @Test
    void before_its_beginning_the_first_holds_and_after_its_end_the_last() {
        summer.activate(IN_MAY);
        var succession = new Succession(List.of(first, summer));
        assertThat(succession.holding(Instant.EPOCH)).isSameAs(first);
        assertThat(succession.holding(Instant.parse("2030-01-01T00:00:00Z"))).isSameAs(summer);
    }

    @Test
    void a_version_reigns_until_the_next_begins() {
        summer.activate(IN_MAY);
        var history = new Succession(List.of(first, summer)).history();
        assertThat(history.reign(first)).isEqualTo(new Interval(first.inForce().from(), JUNE));
        assertThat(history.reign(summer)).isEqualTo(summer.inForce());
    }

    @Test
    void a_shorter_amendment_does_not_bring_the_version_before_back() throws Exception {
        var shorter = amended(first, "{\"from\":\"2026-06-01\",\"until\":\"2026-08-01\"}");
        shorter.activate(IN_MAY);
        var history = new Succession(List.of(first, shorter)).history();
        assertThat(history.inForce(AUGUST.minusNanos(1))).contains(shorter);
        assertThat(history.inForce(AUGUST)).isEqualTo(Optional.empty());
    }

    @Test
    void while_a_contract_rests_nothing_is_in_force() {
        var rest = new Suspension(contract, JUNE);
        var succession = new Succession(List.of(first), List.of(rest));
        contract.activate();
        assertThat(succession.history().inForce(JUNE.minusNanos(1))).contains(first);
        assertThat(succession.history().inForce(JUNE)).isEmpty();
        assertThat(contract.state(succession, JUNE)).isEqualTo(ContractState.SUSPENDED);
        rest.end(AUGUST);
        assertThat(succession.history().inForce(AUGUST)).contains(first);
        assertThat(contract.state(succession, AUGUST)).isEqualTo(ContractState.ACTIVE);
    }

    @Test
    void a_contract_is_terminated_by_notice_and_else_expired() throws Exception {
        var shorter = amended(first, "{\"from\":\"2026-06-01\",\"until\":\"2026-08-01\"}");
        shorter.activate(IN_MAY);
        contract.activate();
        var succession = new Succession(List.of(first, shorter));
        assertThat(contract.state(succession, AUGUST)).isEqualTo(ContractState.EXPIRED);
        contract.terminate(new Termination(LocalDate.of(2026, 8, 1), "Moved in-house"));
        assertThat(contract.state(succession, MAY)).isEqualTo(ContractState.ACTIVE);
        assertThat(contract.state(succession, AUGUST)).isEqualTo(ContractState.TERMINATED);
    }

    @Test
    void what_an_amendment_does_not_give_stays_as_it_was() throws Exception {
        assertThat(summer.number()).isEqualTo(2);
        assertThat(summer.effectiveUntil()).isEqualTo(first.effectiveUntil());
        assertThat(summer.calendarJson()).isEqualTo(first.calendarJson());
        assertThat(summer.slaJson()).isEqualTo(first.slaJson());
        assertThat(summer.rateCard()).isEqualTo(first.rateCard());
        assertThat(summer.chargeable().isNull()).isTrue();
    }

    @Test
    void what_it_gives_replaces_the_whole_section() throws Exception {
        var given =
                amended(first, "{\"from\":\"2026-06-01\",\"until\":null,\"sla\":{\"warnAt\":[50]},\"rateCard\":null}");
        assertThat(given.effectiveUntil()).isEmpty();
        assertThat(given.policy().targets()).isEmpty();
        assertThat(given.rateCard().isNull()).isTrue();
    }

    @Test
    void a_version_that_is_none_is_unknown() {
        var succession = new Succession(List.of(first));
        assertThat(succession.get("1")).isSameAs(first);
        for (var none : List.of("2", "01", "one", ""))
            assertThatThrownBy(() -> succession.get(none)).isInstanceOf(Unknown.class);
    }

    private ContractVersion amended(ContractVersion before, String amendment) throws Exception {
        var form = Json.mapper().readValue(amendment, AmendmentForm.class);
        return version(form.over(before.form(contract))).amending(before, Crossing.KEEP_OLD, null);
    }

    private ContractVersion version(ContractForm form) {
        var agreed = form.read(new Faults()).orElseThrow();
        return ContractVersion.first(contract, agreed, form, IN_MAY);
    }
}
