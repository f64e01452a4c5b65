package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manydesk.money.Rounding;
import org.manydesk.problem.Fault;
import org.manydesk.problem.InvalidInput;

class RateCardJsonTest {

    private static final String LINE = "{'name':'Tickets','charge':'PER_TICKET',%s}";

    @Test
    void reads_the_card_of_a_contract() throws Exception {
        var card = read(
                """
                {'rounding':'HALF_EVEN','minimum':'1000.00','vatRate':'20','lines':[
                 {'name':'Tickets','charge':'PER_TICKET','model':'GRADUATED','tiers':[
                  {'upTo':100,'unitPrice':'12.00'},{'upTo':null,'unitPrice':'9.50','flatFee':'3'}]}]}""");
        assertThat(card.rounding()).isEqualTo(Rounding.HALF_EVEN);
        assertThat(card.bill().minimum()).isEqualTo(Price.parse("1000"));
        assertThat(card.vat().usual().rate()).isEqualTo(VatRate.parse("20"));
        assertThat(card.lines()).singleElement().extracting(RateLine::name).isEqualTo("Tickets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'model':'STANDARD'                                                             | /lines/0/unitPrice",
                "'model':'STANDARD','unitPrice':'1e3'                                           | /lines/0/unitPrice",
                "'model':'STANDARD','unitPrice':1.5                                             | /lines/0/unitPrice",
                "'model':'STANDARD','unitPrice':'-1'                                            | /lines/0/unitPrice",
                "'model':'STANDARD','unitPrice':'99999999999999999999'                          | /lines/0/unitPrice",
                "'model':'STANDARD','unitPrice':'1','tiers':[]                                  | /lines/0/tiers",
                "'model':'FLAT'                                                                 | /lines/0/model",
                "'model':7                                                                      | /lines/0/model",
                "'unitPrice':'1'                                                                | /lines/0/model",
                "'model':'STANDARD','unitPrice':'1','freeUnits':-1                              | /lines/0/freeUnits",
                "'model':'STANDARD','unitPrice':'1','minimum':'5','maximum':'4'                 | /lines/0/maximum",
                "'model':'STANDARD','unitPrice':'1','vatRate':'-1'                              | /lines/0/vatRate",
                "'model':'STANDARD','unitPrice':'1','vatExemption':{'reason':' '}               | /lines/0/vatExemption/reason",
                "'model':'VOLUME'                                                               | /lines/0/tiers",
                "'model':'VOLUME','tiers':[{'upTo':10,'unitPrice':'1'}]                         | /lines/0/tiers/0/upTo",
                "'model':'VOLUME','tiers':[{'unitPrice':'1'},{'unitPrice':'1'}]                 | /lines/0/tiers/0/upTo",
                "'model':'VOLUME','tiers':[{'upTo':0,'unitPrice':'1'},{'unitPrice':'1'}]        | /lines/0/tiers/0/upTo",
                "'model':'GRADUATED','tiers':[{'upTo':9,'unitPrice':'1'},{'upTo':9,'unitPrice':'1'},{'unitPrice':'1'}] | /lines/0/tiers/1/upTo",
                "'model':'GRADUATED','tiers':[{'unitPrice':'1','price':'2'}]                    | /lines/0/tiers/0/price",
                "'model':'GRADUATED','tiers':[{'unitPrice':'1'}],'flatFeeAtZero':'yes'          | /lines/0/flatFeeAtZero",
                "'model':'PACKAGE','packageSize':0,'packagePrice':'1'                           | /lines/0/packageSize",
                "'model':'PACKAGE','packageSize':10                                             | /lines/0/packagePrice",
            })
    void a_fault_is_shown_where_it_is(String fields, String pointer) {
        assertThat(faults("{'lines':[" + LINE.formatted(fields) + "]}"))
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'vatRate':'100.01'}     | /vatRate",
                "{'vatRate':'20','vatExemption':{'reason':'Training'}} | /vatExemption",
                "{'vatExemption':{'code':'VATEX-EU-132'}} | /vatExemption/reason",
                "{'vatExemption':{'reason':'Training','code':'VATEX-EU-AE'}} | /vatExemption/code",
                "{'rounding':'UP'}        | /rounding",
                "{'minimum':'-1'}         | /minimum",
                "{'a/b':1}                | /a~1b",
            })
    void so_is_a_fault_of_the_card_itself(String card, String pointer) {
        var lines = "'lines':[" + LINE.formatted("'model':'STANDARD','unitPrice':'1'") + "],";
        assertThat(faults("{" + lines + card.substring(1)))
                .extracting(Fault::pointer)
                .containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EUR | 1000.001 | must not have more decimals than EUR has: 2.",
                "JPY | 1000.55  | must not have more decimals than JPY has: 0.",
                "KWD | 0.0001   | must not have more decimals than KWD has: 3.",
            })
    void what_is_charged_as_it_stands_is_no_finer_than_its_currency(String currency, String fine, String sentence) {
        var faults = catchThrowableOfType(
                        InvalidInput.class,
                        () -> read(
                                """
                                {'minimum':'%1$s','lines':[
                                 {'name':'A','model':'STANDARD','unitPrice':'0.12345','minimum':'%1$s','maximum':'%1$s'},
                                 {'name':'B','model':'VOLUME','tiers':[{'unitPrice':'0.12345','flatFee':'%1$s'}]},
                                 {'name':'C','model':'PACKAGE','packageSize':'2.5','packagePrice':'%1$s'}]}"""
                                        .formatted(fine),
                                currency))
                .faults();
        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactly(
                        "/minimum",
                        "/lines/0/minimum",
                        "/lines/0/maximum",
                        "/lines/1/tiers/0/flatFee",
                        "/lines/2/packagePrice");
        assertThat(faults).extracting(Fault::detail).allMatch(detail -> detail.endsWith(sentence));
    }

    @ParameterizedTest
    @CsvSource({"EUR,1000.50", "JPY,1000", "JPY,1000.00", "KWD,1000.125"})
    void it_may_have_all_of_its_currencys_decimals_and_zeros_after_them(String currency, String amount)
            throws JsonProcessingException {
        var lines = "'lines':[" + LINE.formatted("'model':'STANDARD','unitPrice':'1'") + "]";
        assertThat(read("{'minimum':'%s',%s}".formatted(amount, lines), currency)
                        .bill()
                        .minimum())
                .isEqualTo(Price.parse(amount));
    }

    @Test
    void a_stored_card_keeps_amounts_that_were_agreed_before_the_rule() throws JsonProcessingException {
        var lines = "'lines':[" + LINE.formatted("'model':'STANDARD','unitPrice':'1'") + "]";
        assertThat(RateCardJson.stored(json("{'minimum':'1000.555'," + lines + "}"))
                        .bill()
                        .minimum())
                .isEqualTo(Price.parse("1000.555"));
    }

    @Test
    void a_line_may_be_taxed_in_its_own_way() throws Exception {
        var card = read(
                """
                {'vatRate':'20','lines':[
                 {'name':'Desk','model':'STANDARD','unitPrice':'1'},
                 {'name':'Books','model':'STANDARD','unitPrice':'1','vatRate':'5.5'},
                 {'name':'Training','model':'STANDARD','unitPrice':'1',
                  'vatExemption':{'reason':'Vocational training','code':'VATEX-EU-132-1I'}}]}""");
        var exemption = new Exemption("Vocational training", Optional.of("VATEX-EU-132-1I"));
        assertThat(card.lines())
                .extracting(card.vat()::of)
                .containsExactly(
                        VatTerm.at(VatRate.parse("20")), VatTerm.at(VatRate.parse("5.5")), VatTerm.exempt(exemption));
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults("{'vatRate':'x','lines':[{'charge':'PER_MOON','model':'STANDARD','unitPrice':'1'}]}"))
                .extracting(Fault::pointer)
                .containsExactly("/vatRate", "/lines/0/name", "/lines/0/charge");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[] | ''", "{} | /lines", "{'lines':{}} | /lines", "{'lines':[7]} | /lines/0"})
    void a_card_is_an_object_with_lines(String json, String pointer) {
        assertThat(faults(json)).extracting(Fault::pointer).contains(pointer);
    }

    @Test
    void two_lines_of_one_name_and_the_name_of_the_true_up_are_refused() {
        var standard = "'model':'STANDARD','unitPrice':'1'";
        assertThat(faults("{'lines':[%s,%s,{'name':'Minimum commitment',%s}]}"
                        .formatted(LINE.formatted(standard), LINE.formatted(standard), standard)))
                .extracting(Fault::pointer)
                .containsExactly("/lines/1/name", "/lines/2/name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'currency':'EUR','usage':[{'line':'Phones','quantity':'1'}]         | /usage/0/line",
                "'currency':'EUR','usage':[{'line':'Tickets'}]                       | /usage/0/quantity",
                "'currency':'EUR','usage':[{'line':'Tickets','quantity':1.5}]        | /usage/0/quantity",
                "'currency':'EUR','usage':[{'line':'Tickets','quantity':'-1'}]       | /usage",
                "'currency':'XXX','usage':[]                                         | /currency",
                "'usage':[]                                                          | /currency",
                "'currency':'EUR','usage':[{'line':'Tickets','quantity':'1','part':2}] | /usage/0/part",
                "'currency':'EUR','figures':[{'line':'Tickets','quantity':'1'}]      | /figures/0/line",
                "'currency':'EUR','figures':[{'line':'Tickets','quantity':'-1'}]     | /figures/0/quantity",
                "'currency':'EUR','days':3,'amendments':[{'days':3,%s}]              | /amendments",
                "'currency':'EUR','amendments':[{%s}]                                | /amendments/0/days",
            })
    void a_simulation_is_read_as_strictly(String fields, String pointer) {
        var card = "'rateCard':{'lines':[" + LINE.formatted("'model':'STANDARD','unitPrice':'1'") + "]}";
        var question = "{" + card + "," + fields.replace("%s", card) + "}";
        var faulted = catchThrowableOfType(InvalidInput.class, () -> RatingSimulation.read(json(question)));
        assertThat(faulted.faults()).extracting(Fault::pointer).containsExactly(pointer);
    }

    private static RateCard read(String json) throws JsonProcessingException {
        return read(json, "EUR");
    }

    private static RateCard read(String json, String currency) throws JsonProcessingException {
        var section = Section.of(json(json), "");
        var card = RateCardJson.read(section, Optional.of(Currency.getInstance(currency)));
        section.accept();
        return card.orElseThrow();
    }

    private static java.util.List<Fault> faults(String json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json)).faults();
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
