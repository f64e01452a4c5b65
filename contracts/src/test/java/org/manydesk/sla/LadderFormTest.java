package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;

/** Ladders as they travel. */
class LadderFormTest {
    @Test
    void a_contract_that_says_nothing_warns_the_assignee_and_tells_the_leads_in_the_end() throws Exception {
        var ladder = read("{}").of(Metric.KEEP_IN_TOUCH);
        assertThat(ladder).extracting(rung -> rung.at().toString()).containsExactly("75%", "90%", "100%");
        assertThat(ladder.getFirst().steps()).containsExactly(tell(Step.ASSIGNEE));
        assertThat(ladder.getLast().steps()).containsExactly(tell(Step.LEADS));
    }

    @Test
    void a_contract_may_warn_nobody() throws Exception {
        assertThat(read("{'warnAt':[],'escalation':[]}").rungs()).isEmpty();
    }

    @Test
    void every_step_is_read() throws Exception {
        var ladder = read("{'warnAt':[],'escalation':[{'metric':'RESOLUTION','at':'PT30M before due','steps':["
                + "{'notify':['LEADS','Olga@MSP.example']},{'raisePriority':true},{'reassign':'lena@msp.example'},"
                + "{'webhook':'https://hooks.example/x'}]}]}");
        var rung = ladder.rungs().getFirst();
        assertThat(rung.at()).isEqualTo(new Threshold.Before(Duration.ofMinutes(30)));
        assertThat(rung.steps())
                .containsExactly(
                        tell(Step.LEADS, "olga@msp.example"),
                        new Step.RaisePriority(),
                        new Step.Reassign("lena@msp.example"),
                        new Step.CallWebhook(java.net.URI.create("https://hooks.example/x")));
        assertThat(rung.steps().stream().map(StepForm::of).map(form -> form.read("", new Faults())
                        .orElseThrow()))
                .isEqualTo(rung.steps());
    }

    @Test
    void without_a_metric_a_rung_is_on_every_ladder_and_joins_the_one_at_its_place() throws Exception {
        var ladder = read(
                "{'warnAt':[75],'escalation':[{'at':'75%','steps':[{'notify':['LEADS']},{'raisePriority':true}]}]}");
        for (var metric : Metric.values())
            assertThat(ladder.of(metric)).singleElement().satisfies(rung -> assertThat(rung.steps())
                    .containsExactly(tell(Step.ASSIGNEE, Step.LEADS), new Step.RaisePriority()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'escalation':[{'steps':[{'raisePriority':true}]}]} | /sla/escalation/0/at",
                "{'escalation':[{'at':'0%','steps':[{'raisePriority':true}]}]} | /sla/escalation/0/at",
                "{'escalation':[{'at':'301%','steps':[{'raisePriority':true}]}]} | /sla/escalation/0/at",
                "{'escalation':[{'at':'PT0S before due','steps':[{'raisePriority':true}]}]} | /sla/escalation/0/at",
                "{'escalation':[{'at':'soon','steps':[{'raisePriority':true}]}]} | /sla/escalation/0/at",
                "{'escalation':[{'metric':'SPEED','at':'75%','steps':[{'raisePriority':true}]}]} | /sla/escalation/0/metric",
                "{'escalation':[{'at':'75%'}]} | /sla/escalation/0/steps",
                "{'escalation':[{'at':'75%','steps':[]}]} | /sla/escalation/0/steps",
                "{'escalation':[{'at':'75%','steps':[{}]}]} | /sla/escalation/0/steps/0",
                "{'escalation':[{'at':'75%','steps':[{'raisePriority':false}]}]} | /sla/escalation/0/steps/0/raisePriority",
                "{'escalation':[{'at':'75%','steps':[{'raisePriority':true,'reassign':'a@b.example'}]}]} | /sla/escalation/0/steps/0",
                "{'escalation':[{'at':'75%','steps':[{'notify':['boss']}]}]} | /sla/escalation/0/steps/0/notify/0",
                "{'escalation':[{'at':'75%','steps':[{'notify':[]}]}]} | /sla/escalation/0/steps/0/notify",
                "{'escalation':[{'at':'75%','steps':[{'reassign':'boss'}]}]} | /sla/escalation/0/steps/0/reassign",
                "{'escalation':[{'at':'75%','steps':[{'webhook':'http://x.example/'}]}]} | /sla/escalation/0/steps/0/webhook",
                "{'escalation':[{'at':'75%','steps':[{'webhook':'https://u:p@x.example/'}]}]} | /sla/escalation/0/steps/0/webhook",
                "{'escalation':[null]} | /sla/escalation/0"
            })
    void a_ladder_that_makes_no_sense_is_refused_with_its_place(String json, String pointer) throws Exception {
        var faults = new Faults();
        assertThat(form(json).read("/sla", faults)).isEmpty();
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly(pointer);
    }

    private static Step tell(String... whom) {
        return new Step.Notify(Set.copyOf(List.of(whom)));
    }

    private static Ladder read(String json) throws Exception {
        return form(json).read("/sla", new Faults()).orElseThrow().ladder();
    }

    private static SlaForm form(String json) throws Exception {
        return Json.mapper().readValue(json.replace('\'', '"'), SlaForm.class);
    }
}
