package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RatingSimulationTest {
    private static final String CARD =
            """
            {'lines':[{'name':'Tickets','model':'GRADUATED','tiers':[{'upTo':2,'unitPrice':'%s'},{'unitPrice':'9'}]},
             {'name':'Seats','charge':'PER_SEAT','quantity':4,'model':'STANDARD','unitPrice':'30.00'},
             {'name':'Savings','charge':'PER_RESULT','model':'GAIN_SHARE','baseline':'1000','unitValue':'1','share':'30'}]}""";

    @Test
    void an_amended_month_is_rated_part_by_part_and_tiers_go_on() throws Exception {
        var rating = rate(
                """
                'amendments':[{'rateCard':%s,'days':10}],'period':'2026-09','usage':[
                 {'line':'Tickets','quantity':'1'},{'line':'Tickets','quantity':'3','part':2}]"""
                        .formatted(CARD.formatted("20")));
        assertThat(rating.lines())
                .extracting(line -> line.part().orElseThrow() + " " + line.name() + " " + line.amount())
                .containsExactly(
                        "0 Tickets 12.00 EUR",
                        "0 Seats 80.00 EUR",
                        "0 Savings 0.00 EUR",
                        "1 Tickets 38.00 EUR",
                        "1 Seats 40.00 EUR",
                        "1 Savings 0.00 EUR");
    }

    @Test
    void figures_take_the_place_of_what_was_agreed_and_what_was_rated_of_them_is_taken_off() throws Exception {
        var figures = "'figures':[{'line':'Seats','quantity':'5.5'},{'line':'Savings','quantity':'900'}]";
        assertThat(rate(figures).total()).hasToString("195.00 EUR");
        assertThat(rate(figures + ",'alreadyRated':[{'line':'Seats','quantity':'5'}]")
                        .total())
                .as("half a seat more, and the result came after the baseline was taken for it")
                .hasToString("45.00 EUR");
        assertThat(rate(figures + ",'alreadyRated':[{'line':'Tickets','quantity':'1'}]")
                        .total())
                .as("before, it was as agreed")
                .hasToString("75.00 EUR");
    }

    private static Rating rate(String fields) throws JsonProcessingException {
        var question = "{'currency':'EUR','rateCard':%s,%s}".formatted(CARD.formatted("12"), fields);
        return RatingSimulation.read(new ObjectMapper().readTree(question.replace('\'', '"')))
                .rate();
    }
}
