package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.calendar.Interval;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;
import org.manydesk.scope.TenantId;

class ContractFormTest {
    private static final String SOUND =
            """
            {"number":"ACME-2026","model":"SERVICE_DESK","from":"2026-01-01","until":null,"currency":"EUR",
             "calendar":{"zone":"Europe/Paris","hours":{"mon":[["08:00","12:00"],["13:00","18:00"]],"sat":[["22:00","26:00"]]},"holidays":["2026-12-25","05-01"]},
             "sla":{"targets":[{"metric":"FIRST_RESPONSE","priority":"P1","within":"PT1H","time":"BUSINESS","goal":"95"}],
                    "pauseWhile":["PENDING_CUSTOMER"],"warnAt":[50,75,90]},
             "rateCard":{"lines":[]},"chargeable":{"countedAt":"RESOLVED"}}""";
    private static final TenantId ACME = new TenantId(1);
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void the_form_of_the_contract_is_read() throws Exception {
        var faults = new Faults();
        var agreed = form(SOUND).read(faults).orElseThrow();
        assertThat(faults.none()).isTrue();
        assertThat(agreed.number()).isEqualTo("ACME-2026");
        assertThat(agreed.model()).isEqualTo(ContractModel.SERVICE_DESK);
        assertThat(agreed.term().from()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(agreed.term().until()).isEmpty();
        assertThat(agreed.policy().targets()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"ACME-2026\" | \"AC/ME\" | /number",
                "\"ACME-2026\" | null | /number",
                "SERVICE_DESK | DESK | /model",
                "2026-01-01 | 2026-02-30 | /from",
                "2026-01-01 | 1066-10-14 | /from",
                "\"until\":null | \"until\":\"2026-01-01\" | /until",
                "\"until\":null | \"until\":\"tomorrow\" | /until",
                "\"EUR\" | \"EURO\" | /currency",
                "\"EUR\" | \"XAU\" | /currency",
                "Europe/Paris | Europe/Atlantis | /calendar/zone",
                "\"calendar\": | \"kalender\": | /calendar",
                "\"sat\" | \"saturday\" | /calendar/hours/saturday",
                "PT1H | 1 hour | /sla/targets/0/within",
                "PENDING_CUSTOMER | ASLEEP | /sla/pauseWhile/0"
            })
    void a_fault_is_told_with_its_pointer(String sound, String broken, String pointer) throws Exception {
        var faults = new Faults();
        assertThat(form(SOUND.replace(sound, broken)).read(faults)).isEmpty();
        assertThat(faults.found()).extracting(Fault::pointer).isEqualTo(List.of(pointer));
    }

    @Test
    void a_target_that_the_calendar_never_reaches_is_refused() throws Exception {
        var faults = new Faults();
        var rare = SOUND.replace("[[\"08:00\",\"12:00\"],[\"13:00\",\"18:00\"]]", "[]")
                .replace("[[\"22:00\",\"26:00\"]]", "[[\"22:00\",\"22:01\"]]")
                .replace("PT1H", "PT8000H");
        form(rare).read(faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("/sla/targets/0/within");
    }

    @Test
    void a_version_is_in_force_on_days_of_its_zone() throws Exception {
        var version = version(SOUND.replace("\"until\":null", "\"until\":\"2026-07-01\""));
        assertThat(version.inForce())
                .isEqualTo(new Interval(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2026-06-30T22:00:00Z")));
    }

    @Test
    void a_month_is_one_of_its_zone() throws Exception {
        assertThat(version(SOUND).period(YearMonth.of(2026, 10)))
                .isEqualTo(new Interval(Instant.parse("2026-09-30T22:00:00Z"), Instant.parse("2026-10-31T23:00:00Z")));
    }

    @Test
    void a_version_gives_back_what_was_agreed() throws Exception {
        var version = version(SOUND);
        assertThat(version.calendarJson())
                .isEqualTo(Json.mapper().readTree(SOUND).get("calendar"));
        assertThat(version.rateCard()).isEqualTo(Json.mapper().readTree(SOUND).get("rateCard"));
        assertThat(version.chargeable()).isEqualTo(Json.mapper().readTree(SOUND).get("chargeable"));
        assertThat(version.policy().targets()).hasSize(1);
        assertThat(version.calendar().zone()).isEqualTo(version.zone());
    }

    @Test
    void a_contract_without_promises_and_prices_is_one_too() throws Exception {
        var bare = SOUND.substring(0, SOUND.indexOf("\"sla\"")).strip() + "\"sla\":null}";
        var version = version(bare);
        assertThat(version.policy().targets()).isEmpty();
        assertThat(version.rateCard().isNull()).isTrue();
    }

    @Test
    void terms_overlap_when_an_instant_is_in_both() throws Exception {
        var spring = version(SOUND.replace("\"until\":null", "\"until\":\"2026-07-01\""));
        var summer = version(SOUND.replace("2026-01-01", "2026-07-01"));
        var whole = version(SOUND);
        assertThat(spring.inForce().overlaps(summer.inForce())).isFalse();
        assertThat(summer.inForce().overlaps(spring.inForce())).isFalse();
        assertThat(whole.inForce().overlaps(summer.inForce())).isTrue();
        assertThat(spring.inForce().overlaps(whole.inForce())).isTrue();
    }

    @Test
    void an_active_contract_past_its_last_day_is_expired() throws Exception {
        var contract = new Contract(ACME, "ACME-2026", NOW);
        var version = version(SOUND.replace("\"until\":null", "\"until\":\"2026-07-01\""));
        var succession = new Succession(List.of(version));
        assertThat(contract.state(succession, NOW)).isEqualTo(ContractState.DRAFT);
        contract.activate();
        assertThat(contract.state(succession, NOW)).isEqualTo(ContractState.ACTIVE);
        assertThat(contract.state(succession, Instant.parse("2026-06-30T22:00:00Z")))
                .isEqualTo(ContractState.EXPIRED);
    }

    private static ContractVersion version(String json) throws Exception {
        var form = form(json);
        var agreed = form.read(new Faults()).orElseThrow();
        return ContractVersion.first(new Contract(ACME, agreed.number(), NOW), agreed, form, new Author("Ada", NOW));
    }

    private static ContractForm form(String json) throws Exception {
        return Json.mapper().readValue(json, ContractForm.class);
    }
}
