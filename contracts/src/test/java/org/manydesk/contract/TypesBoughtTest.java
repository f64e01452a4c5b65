package org.manydesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;

class TypesBoughtTest {
    private static final String FORM =
            """
            {"number":"ACME-1","model":"%s","sla":{"targets":[
              {"metric":"RESOLUTION","priority":"P1","within":"PT1H"},
              {"metric":"RESOLUTION","priority":"P1","type":"INCIDENT","within":"PT1H"},
              {"metric":"RESOLUTION","priority":"P1","type":"CHANGE","within":"PT1H"},
              {"metric":"RESOLUTION","priority":"P1","type":"OTHER","within":"PT1H"}]},
             "rateCard":{"lines":[{"name":"A","only":{"types":["QUESTION","PROBLEM"]}},
              {"name":"B","parts":[{"only":{"types":["SERVICE_REQUEST"]}}]}]}}
            """;

    private static ContractForm form(String model) throws Exception {
        return Json.mapper().readValue(FORM.formatted(model), ContractForm.class);
    }

    private static List<Fault> faults(ContractForm form, Set<String> kept) {
        var faults = new Faults();
        TypesBought.check(form, kept, faults);
        return faults.found();
    }

    @Test
    void a_help_desk_promises_and_charges_nothing_that_it_does_not_have() throws Exception {
        assertThat(faults(form("HELP_DESK"), Set.of()))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/sla/targets/2/type",
                        "/rateCard/lines/0/only/types/1",
                        "/rateCard/lines/1/parts/0/only/types/0");
        assertThat(faults(form("HELP_DESK"), Set.of()).getFirst().detail())
                .contains("is not part of a help desk. Leave it out, or make the service a service desk");
    }

    @Test
    void what_the_version_before_has_may_stay_and_nothing_else() throws Exception {
        assertThat(TypesBought.of(form("HELP_DESK"))).contains("CHANGE", "PROBLEM", "SERVICE_REQUEST");
        assertThat(faults(form("HELP_DESK"), TypesBought.of(form("SERVICE_DESK"))))
                .isEmpty();
        assertThat(faults(form("HELP_DESK"), Set.of("CHANGE", "PROBLEM")))
                .extracting(Fault::pointer)
                .containsExactly("/rateCard/lines/1/parts/0/only/types/0");
    }

    @Test
    void a_service_desk_has_everything_and_what_is_no_service_is_another_fault() throws Exception {
        assertThat(faults(form("SERVICE_DESK"), Set.of())).isEmpty();
        assertThat(faults(form("CALL_CENTRE"), Set.of())).isEmpty();
    }
}
