package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;

class SimulationFormTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CALENDAR =
            "'calendar':{'zone':'Europe/Paris','hours':{'fri':[['09:00','17:30']],'mon':[['09:00','17:30']]}}";

    @Test
    void a_due_instant_skips_the_weekend() throws Exception {
        var answer = form("{" + CALENDAR + ",'start':'2026-11-20T17:10:00+01:00','within':'PT4H'}")
                .read()
                .answer();
        assertThat(answer).isInstanceOf(SlaSimulation.Due.class);
        assertThat(((SlaSimulation.Due) answer).deadline().due()).isEqualTo(Instant.parse("2026-11-23T11:40:00Z"));
        assertThat(answer.explanation().stretches()).hasSize(3);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'within':'PT4H' | /start",
                "'start':'2026-11-20T17:10:00','within':'PT4H' | /start",
                "'start':'2026-02-30T17:10:00Z','within':'PT4H' | /start",
                "'start':'+999999-01-01T00:00:00Z','within':'PT4H' | /start",
                "'start':'2026-11-20T17:10:00Z' | /within",
                "'start':'2026-11-20T17:10:00Z','within':'PT4H','end':'2026-11-20T18:10:00Z' | /within",
                "'start':'2026-11-20T17:10:00Z','within':'-PT4H' | /within",
                "'start':'2026-11-20T17:10:00Z','within':'PT999999999999H' | /within",
                "'start':'2026-11-20T17:10:00Z','within':'P1Y' | /within",
                "'start':'2026-11-20T17:10:00Z','end':'2026-11-20T16:10:00Z' | /end",
                "'start':'2026-11-20T17:10:00Z','within':'PT4H','pauses':[{'from':'2026-11-20T17:10:00Z'}] | /pauses/0/to",
                "'start':'2026-11-20T17:10:00Z','within':'PT4H','pauses':[{'from':'2026-11-20T17:10:00Z','to':'2026-11-20T17:09:59Z'}] | /pauses/0/to",
                "'start':'2026-11-20T17:10:00Z','within':'PT4H','pauses':[null] | /pauses/0"
            })
    void a_fault_is_told_with_its_pointer(String rest, String pointer) {
        assertThat(pointers("{" + CALENDAR + "," + rest + "}")).isEqualTo(List.of(pointer));
    }

    @Test
    void a_missing_calendar_is_told() {
        assertThat(pointers("{'start':'2026-11-20T17:10:00Z','within':'PT4H'}")).containsExactly("/calendar");
    }

    private static List<String> pointers(String json) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> form(json).read());
        return refusal.faults().stream().map(Fault::pointer).toList();
    }

    private static SimulationForm form(String json) throws Exception {
        return JSON.readValue(json.replace('\'', '"'), SimulationForm.class);
    }
}
