package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.timeline.Priority;
import org.manydesk.timeline.TicketStatus;
import org.manydesk.timeline.TicketType;

class SlaFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TARGET =
            "'metric':'FIRST_RESPONSE','priority':'P1','within':'PT1H','time':'BUSINESS','goal':'95'";

    @Test
    void the_form_of_the_contract_is_read() throws Exception {
        var faults = new Faults();
        var policy = form("{'targets':[{" + TARGET + "}],'pauseWhile':['PENDING_CUSTOMER'],'warnAt':[90,50,75]}")
                .read("/sla", faults)
                .orElseThrow();
        var target = policy.target(Metric.FIRST_RESPONSE, Priority.P1).orElseThrow();
        assertThat(target.allowed()).isEqualTo(new Allowance.Time(Duration.ofHours(1)));
        assertThat(target.pauseWhile()).containsExactly(TicketStatus.PENDING_CUSTOMER);
        assertThat(policy.ladder().of(Metric.RESOLUTION))
                .extracting(rung -> rung.at().toString())
                .containsExactly("50%", "75%", "90%", "100%");
    }

    @Test
    void a_target_may_have_its_own_pauses_or_none() throws Exception {
        var policy = form("{'targets':[{" + TARGET + ",'pauseWhile':[]}],'pauseWhile':['PENDING_CUSTOMER']}")
                .read("/sla", new Faults())
                .orElseThrow();
        assertThat(policy.targets().getFirst().pauseWhile()).isEmpty();
    }

    @Test
    void a_target_of_zero_promises_nothing() throws Exception {
        var policy = form("{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT0S'}]}")
                .read("/sla", new Faults())
                .orElseThrow();
        assertThat(policy.targets()).isEmpty();
    }

    @Test
    void what_is_agreed_about_types_categories_days_and_reopenings_is_read() throws Exception {
        var policy = form("{'targets':[{'metric':'RESOLUTION','priority':'P3','type':'INCIDENT','category':'Network',"
                        + "'by':{'businessDays':1,'at':'17:00'}}],'reopening':{'rule':'FREE_WITHIN','within':'P7D'},"
                        + "'whenReclassified':'CARRY_REMAINING'}")
                .read("/sla", new Faults())
                .orElseThrow();
        var target = policy.targets().getFirst();
        assertThat(target.type()).contains(TicketType.INCIDENT);
        assertThat(target.category()).contains("Network");
        assertThat(target.allowed()).isEqualTo(new Allowance.BusinessDays(1, Optional.of(LocalTime.of(17, 0))));
        assertThat(policy.reopening()).isEqualTo(new Reopening(Reopening.Rule.FREE_WITHIN, Duration.ofDays(7)));
        assertThat(policy.whenReclassified()).isEqualTo(Crossing.CARRY_REMAINING);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'targets':[{'metric':'SPEED','priority':'P1','within':'PT1H'}]} | /sla/targets/0/metric",
                "{'targets':[{'metric':'RESOLUTION','priority':'P5','within':'PT1H'}]} | /sla/targets/0/priority",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'1h'}]} | /sla/targets/0/within",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','type':'WISH','within':'PT1H'}]} | /sla/targets/0/type",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','category':' ','within':'PT1H'}]} | /sla/targets/0/category",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','by':{'businessDays':0}}]} | /sla/targets/0/by/businessDays",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','by':{'businessDays':1,'at':'5pm'}}]} | /sla/targets/0/by/at",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT1H','by':{'businessDays':1}}]} | /sla/targets/0/by",
                "{'reopening':{'rule':'NEVER'}} | /sla/reopening/rule",
                "{'reopening':{'rule':'FREE_WITHIN'}} | /sla/reopening/within",
                "{'reopening':{'rule':'NEW_CLOCK','within':'P1D'}} | /sla/reopening/within",
                "{'whenReclassified':'LATER'} | /sla/whenReclassified",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'-PT1H'}]} | /sla/targets/0/within",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1'}]} | /sla/targets/0/within",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT1H','time':'LUNCH'}]} | /sla/targets/0/time",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT1H','goal':'101'}]} | /sla/targets/0/goal",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT1H','pauseWhile':['LATER']}]} | /sla/targets/0/pauseWhile/0",
                "{'targets':[{'metric':'RESOLUTION','priority':'P1','within':'PT1H'},{'metric':'RESOLUTION','priority':'P1','within':'PT2H'}]} | /sla/targets/1",
                "{'targets':[null]} | /sla/targets/0",
                "{'pauseWhile':['LATER']} | /sla/pauseWhile/0",
                "{'warnAt':[50,0]} | /sla/warnAt/1"
            })
    void a_fault_is_told_with_its_pointer(String json, String pointer) throws Exception {
        var faults = new Faults();
        assertThat(form(json).read("/sla", faults)).isEmpty();
        assertThat(faults.found()).extracting(Fault::pointer).isEqualTo(List.of(pointer));
    }

    private static SlaForm form(String json) throws Exception {
        return JSON.readValue(json.replace('\'', '"'), SlaForm.class);
    }
}
