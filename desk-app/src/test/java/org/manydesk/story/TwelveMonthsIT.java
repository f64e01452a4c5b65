package org.manydesk.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.Contracts;
import org.manydesk.harness.Desk;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;
import org.manydesk.imports.ImportRuns;
import org.manydesk.rest.Json;
import org.manydesk.scope.Role;

/**
 * A year of a client: two or three tickets a month, with work on them, prices amended in the middle of June and raised by an
 * index in September, a ticket that comes late, one left out by hand, a month that fails its promise, a line that is disputed
 * and credited, an invoice that is paid after a reminder. What was billed in all is the rating of what was used in all, worked
 * out a second time by {@link #owed}, and every balance is explained.
 */
@OnTheDesk
class TwelveMonthsIT {
    private static final String CONTRACT = "tenants/acme/contracts/ACME-C1";
    private static final BigDecimal BEFORE = new BigDecimal("10.00");
    private static final BigDecimal AFTER = new BigDecimal("12.00");
    private static final LocalDate AMENDED = LocalDate.of(2026, 6, 16);
    private static final YearMonth RAISED = YearMonth.of(2026, 9);
    private static final String CREDITS =
            """
            {"rules": [{"name": "Answers", "metric": "FIRST_RESPONSE", "model": "BANDS",
               "bands": [{"below": "95", "percent": "10"}]}]}""";

    private static Desk desk;
    private static Desk.Person admin;
    private static Desk.Person manager;

    /** The days on which tickets were decided that count: the usage of the year, kept beside the product. */
    private static final List<LocalDate> COUNTED = new ArrayList<>();

    /** The days on which somebody worked for twenty minutes. */
    private static final List<LocalDate> WORKED = new ArrayList<>();

    private static final List<String> INVOICES = new ArrayList<>();

    @BeforeAll
    static void a_contract_from_january_on() throws JsonProcessingException {
        at("2026-01-02", "08:00");
        desk = Desk.fresh();
        admin = desk.person(Role.ADMIN, null);
        desk.tenant("acme");
        manager = desk.person(Role.CLIENT_MANAGER, "acme");
        admin().put("provider", Map.of("name", "Desk", "paymentDays", 14)).expect(200);
        var terms = Contracts.usual("ACME-C1", "2026-01-01");
        terms.set("rateCard", card(BEFORE));
        terms.set("serviceCredits", Json.mapper().readTree(CREDITS));
        desk.contract("acme", terms);
    }

    @AfterAll
    static void the_true_time_again() {
        MovableClock.reset();
    }

    private static JsonNode card(BigDecimal price) throws JsonProcessingException {
        return Json.mapper()
                .readTree(
                        """
                        {"rounding":"HALF_UP","vatRate":"20","minimum":"219.00","maximum":"290.00",
                         "indexation":{"base":"100","table":[{"from":"2026-09","index":"110"}]},"lines":[
                         {"name":"Tickets","charge":"PER_TICKET","model":"STANDARD","unitPrice":"%s"},
                         {"name":"Desk","charge":"PER_MONTH","model":"STANDARD","unitPrice":"90.00"},
                         {"name":"Tiers","model":"GRADUATED",
                          "tiers":[{"upTo":2,"unitPrice":"4.00"},{"upTo":null,"unitPrice":"2.00"}]},
                         {"name":"Bundle","model":"BUNDLE","included":"2","bundlePrice":"10.00",
                          "overagePrice":"6.00","carriesOver":true},
                         {"name":"Packs","model":"PREPAID","packUnits":"5","packPrice":"20.00"},
                         {"name":"Seats","charge":"PER_SEAT","model":"STANDARD","quantity":"2","unitPrice":"15.00"},
                         {"name":"Work","charge":"PER_HOUR","model":"STANDARD","unitPrice":"60.00","timeStep":"PT15M"}]}"""
                                .formatted(price));
    }

    /** What a month costs by what was used in the end, line by line in plain numbers. */
    private static BigDecimal owed(YearMonth month) {
        var days = counted(month);
        var tickets = days.size();
        var before = (int) COUNTED.stream()
                .filter(day -> YearMonth.from(day).isBefore(month))
                .count();
        var first = month.equals(YearMonth.of(2026, 1));
        var carried = first ? 0 : Math.max(0, 2 - counted(month.minusMonths(1)).size());
        var perTicket = days.stream()
                .map(day -> day.isBefore(AMENDED) ? BEFORE : AFTER)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var tiers = 4 * Math.min(tickets, 2) + 2 * Math.max(0, tickets - 2);
        var bundle = 10 + 6 * Math.max(0, tickets - 2 - carried);
        var packs = 20 * (packs(before + tickets) - packs(before));
        var halfHours = (int)
                WORKED.stream().filter(day -> YearMonth.from(day).equals(month)).count();
        var sum = perTicket.add(BigDecimal.valueOf(90 + tiers + bundle + packs + 30 + 30L * halfHours));
        var bounded = sum.max(new BigDecimal("219")).min(new BigDecimal("290"));
        return month.isBefore(RAISED) ? bounded : bounded.multiply(new BigDecimal("1.1"));
    }

    private static int packs(int tickets) {
        return (tickets + 4) / 5;
    }

    private static List<LocalDate> counted(YearMonth month) {
        return COUNTED.stream().filter(day -> YearMonth.from(day).equals(month)).toList();
    }

    @Test
    void all_bills_of_a_year_are_the_rating_of_all_usage_and_every_balance_is_explained() throws Exception {
        for (int month = 1; month <= 3; month++) usual(month);
        theLateOneOfApril();
        failingInMay();
        amendedInTheMiddleOfJune();
        leftOutInJuly();
        busy(8);
        for (int month = 9; month <= 11; month++) usual(month);
        busy(12);
        var disputed = dispute();
        reminder();
        everythingAddsUp(disputed);
    }

    private static void usual(int month) {
        ticket(month, 8, true);
        rest(month);
    }

    private static void busy(int month) {
        ticket(month, 8, true);
        ticket(month, 15, true);
        rest(month);
    }

    private static void rest(int month) {
        ticket(month, 22, true);
        closed(month);
    }

    /** April is invoiced with two tickets; a third one becomes known in May, and is on May's invoice. */
    private static void theLateOneOfApril() throws Exception {
        usual(4);
        var row =
                """
                {"externalId":"LATE-1","type":"INCIDENT","subject":"By phone","description":"At all.","priority":"P3",\
                "requester":{"email":"ann@acme.example","name":"Ann"},"timeline":[{"at":"2026-04-14T08:00:00Z",\
                "event":"OPENED"},{"at":"2026-04-14T08:10:00Z","event":"REPLIED","by":"x@desk.example","body":"Yes"},\
                {"at":"2026-04-14T09:00:00Z","event":"STATUS","to":"RESOLVED"}]}
                """;
        assertThat(ImportRuns.run(admin(), "acme", "application/x-ndjson", row)
                        .path("state")
                        .asText())
                .isEqualTo("DONE");
        COUNTED.add(LocalDate.of(2026, 4, 14));
    }

    /** Nobody answers one of two in time: a tenth of what May charged is given back on an invoice. */
    private static void failingInMay() {
        ticket(5, 12, true);
        ticket(5, 19, false);
        at("2026-06-01", "12:00");
        admin().post(CONTRACT + "/compliance/closings", Map.of("period", "2026-05"))
                .expect(201);
        var credits = CONTRACT + "/service-credits";
        var credit = admin().get(credits).expect(200).json().at("/items/0");
        assertThat(new BigDecimal(credit.at("/amount/amount").asText()))
                .isEqualByComparingTo(owed(YearMonth.of(2026, 5)).movePointLeft(1));
        admin().put(
                        credits + "/" + credit.path("id").asText() + "/decision",
                        Map.of("decision", "APPROVED", "note", "We were late"))
                .expect(200);
        closed(5);
        assertThat(lines(INVOICES.getLast()))
                .contains("2026-05 Tickets", "2026-05 Packs", "2026-04 Tickets", "2026-04 Bundle")
                .contains("2026-04 Minimum commitment")
                .endsWith("2026-05 Service credit");
    }

    /** One ticket of June is decided before the amendment, one after it: each by the price of its day. */
    private static void amendedInTheMiddleOfJune() throws Exception {
        at("2026-06-12", "12:00");
        var amendment = Map.of("from", AMENDED.toString(), "rateCard", card(AFTER));
        var version =
                admin().post(CONTRACT + "/versions", amendment).expect(201).text("version");
        admin().put(CONTRACT + "/versions/" + version + "/activation").expect(200);
        ticket(6, 14, true);
        ticket(6, 23, true);
        closed(6);
    }

    private static void leftOutInJuly() {
        ticket(7, 8, true);
        var ours = ticket(7, 22, true);
        COUNTED.removeLast();
        var decided = Map.of("counted", false, "reason", "Our own change broke it");
        admin().put(CONTRACT + "/usage/" + ours + "/correction", decided).expect(200);
        closed(7);
    }

    /** The client questions a line of August; billing gives one ticket back. */
    private static BigDecimal dispute() {
        var august = INVOICES.get(7);
        var query = manager.signIn()
                .post(august + "/lines/1/queries", Map.of("reason", "We solved one of them ourselves"))
                .expect(201)
                .text("id");
        admin().put(
                        august + "/lines/1/queries/" + query + "/outcome",
                        Map.of("outcome", "CREDITED", "amount", "12.00", "note", "Agreed"))
                .expect(200);
        return AFTER;
    }

    /** All but September's and December's are paid; September's is, in part, after a reminder. */
    private static void reminder() {
        for (int nth = 0; nth < 12; nth++) {
            var invoice = INVOICES.get(nth);
            var open = amount(invoice, "open");
            if (nth == 8) {
                admin().post(invoice + "/reminders", "").expect(201);
                paid(invoice, "50.00");
            } else if (nth != 11) paid(invoice, open.toPlainString());
        }
    }

    private static void paid(String invoice, String amount) {
        var payment = Map.of("amount", amount, "receivedOn", "2027-01-03", "reference", "Statement 1");
        admin().post(invoice + "/payments", payment).expect(201);
    }

    private static void everythingAddsUp(BigDecimal disputed) {
        for (var invoice : INVOICES) {
            var credited = invoice.equals(INVOICES.get(7)) ? disputed.multiply(new BigDecimal("1.2")) : BigDecimal.ZERO;
            assertThat(amount(invoice, "gross").subtract(credited).subtract(amount(invoice, "paid")))
                    .as(invoice)
                    .isEqualByComparingTo(amount(invoice, "open"));
        }
        var open = amount(INVOICES.get(8), "open").add(amount(INVOICES.get(11), "open"));
        assertThat(admin().get("receivables")
                        .expect(200)
                        .items()
                        .map(item -> new BigDecimal(item.at("/open/amount").asText()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(open);
        assertThat(status(0)).isEqualTo("PAID");
        assertThat(status(7)).isEqualTo("PAID");
        assertThat(status(8)).isEqualTo("PARTLY_PAID");
        assertThat(status(11)).isEqualTo("ISSUED");
    }

    private static String status(int nth) {
        return admin().get(INVOICES.get(nth)).expect(200).text("status");
    }

    private static BigDecimal amount(String invoice, String member) {
        return new BigDecimal(admin().get(invoice)
                .expect(200)
                .json()
                .at("/" + member + "/amount")
                .asText());
    }

    private static List<String> lines(String invoice) {
        return admin().get(invoice)
                .expect(200)
                .json()
                .path("lines")
                .valueStream()
                .map(line ->
                        line.path("period").asText() + " " + line.path("name").asText())
                .toList();
    }

    /** Opened at ten and resolved at once, or answered by nobody until the next day. */
    private static String ticket(int month, int day, boolean inTime) {
        var date = LocalDate.of(2026, month, day);
        at(date.toString(), "10:00");
        var body = Map.of(
                "type", "INCIDENT",
                "subject", "It does not work",
                "description", "At all.",
                "requester", Map.of("email", "ann@acme.example", "name", "Ann"),
                "priority", "P3");
        var ref = admin().post("tenants/acme/tickets", body).expect(201).text("ref");
        if (!inTime) at(date.plusDays(1).toString(), "10:00");
        admin().post("tickets/" + ref + "/messages", Map.of("kind", "REPLY", "body", "On it."))
                .expect(201);
        admin().put("tickets/" + ref + "/status", Map.of("status", "RESOLVED")).expect(200);
        var worked = Map.of("workedAt", date + "T10:00:00Z", "duration", "PT20M", "billable", true, "note", "");
        admin().post("tickets/" + ref + "/time-entries", worked).expect(201);
        WORKED.add(date);
        COUNTED.add(inTime ? date : date.plusDays(1));
        return ref;
    }

    private static void closed(int month) {
        var period = YearMonth.of(2026, month);
        at(period.plusMonths(1).atDay(3).toString(), "08:00");
        var invoice = "invoices/"
                + admin().post(CONTRACT + "/invoice-runs", Map.of("period", period.toString()))
                        .expect(201)
                        .text("invoice");
        admin().put(invoice + "/approval").expect(200);
        admin().put(invoice + "/issue").expect(200);
        INVOICES.add(invoice);
        billedSoFarIsOwedSoFar(month);
    }

    /** Each bill takes the sum to what is owed by all that is known by then; of May a tenth was given back. */
    private static void billedSoFarIsOwedSoFar(int month) {
        var owed = IntStream.rangeClosed(1, month)
                .mapToObj(nth -> owed(YearMonth.of(2026, nth)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var given = month < 5 ? BigDecimal.ZERO : owed(YearMonth.of(2026, 5)).movePointLeft(1);
        var billed = INVOICES.stream().map(one -> amount(one, "net")).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(billed).as("after month " + month).isEqualByComparingTo(owed.subtract(given));
    }

    private static Client admin() {
        return admin.signIn();
    }

    private static void at(String day, String time) {
        MovableClock.standAt(Instant.parse(day + "T" + time + ":00Z"));
    }
}
