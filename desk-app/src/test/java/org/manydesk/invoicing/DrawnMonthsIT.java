package org.manydesk.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.MovableClock;
import org.manydesk.harness.OnTheDesk;

/**
 * Invariants 1, 3, 4, 10, 11, 13, 15, 16 and 20 of docs/billing-proofs.md under a drawn sequence of everything that may be
 * done, looked at after every step. The seed is told; {@code -Ddrawn.seed=…} draws the same again.
 */
@OnTheDesk
class DrawnMonthsIT {
    private static final System.Logger LOG = System.getLogger(DrawnMonthsIT.class.getName());
    private static final int STEPS = 60;
    private static final BigDecimal PRICE = new BigDecimal("12.00");

    @AfterAll
    static void it_is_today() {
        MovableClock.reset();
    }

    @Test
    void whatever_is_done_in_whatever_order_what_was_issued_stays_and_every_ticket_is_billed_once() throws Exception {
        long seed = Long.getLong("drawn.seed", System.nanoTime());
        var done = new ArrayList<String>();
        LOG.log(System.Logger.Level.INFO, "Drawn with seed {0}", Long.toString(seed));
        try {
            drawn(new DrawnMonths(new Random(seed)), done);
            LOG.log(System.Logger.Level.INFO, "Done: {0}", String.join("; ", done));
        } catch (AssertionError wrong) {
            fail("Seed " + seed + " after " + String.join("\n", done), wrong);
        }
    }

    private static void drawn(DrawnMonths months, List<String> done) throws Exception {
        for (var step = 0; step < STEPS; step++) {
            done.add(months.step());
            look(months);
        }
        done.add(months.finish());
        for (var client : DrawnMonths.CLIENTS) for (var month : DrawnMonths.MONTHS) done.add(months.run(client, month));
        issueAllAtOnce(months);
        look(months);
        months.goToNovember();
        for (var client : DrawnMonths.CLIENTS) done.add(months.run(client, "2026-10"));
        issueAllAtOnce(months);
        look(months);
        everyTicketIsBilledOrHasItsReason(months);
    }

    private static void issueAllAtOnce(DrawnMonths months) throws Exception {
        var by = months.boss();
        var drafts = DrawnMonths.invoices(by, "DRAFT", "APPROVED");
        for (var draft : drafts)
            if (by.get(draft).text("status").equals("DRAFT"))
                by.put(draft + "/approval").expect(200);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var calls = new ArrayList<Future<?>>();
            for (var draft : drafts)
                for (var click = 0; click < 2; click++) calls.add(threads.submit(() -> by.put(draft + "/issue")));
            for (var call : calls) call.get();
        }
        for (var draft : drafts) // what gives money back for a month waits for the invoice of that month
        if (!by.get(draft).json().has("number")) by.put(draft + "/issue").expect(200);
        for (var draft : drafts) {
            assertThat(by.get(draft).json().has("number")).as(draft).isTrue();
            months.issued.put(draft, DrawnMonths.asIssued(by, draft));
        }
    }

    private static void look(DrawnMonths months) {
        var by = months.boss();
        months.issued.forEach((invoice, then) ->
                assertThat(DrawnMonths.asIssued(by, invoice)).as(invoice).isEqualTo(then));
        var notes = new ArrayList<JsonNode>();
        for (var invoice : months.issued.keySet()) {
            var own = by.get(invoice + "/credit-notes?limit=200")
                    .expect(200)
                    .items()
                    .toList();
            notes.addAll(own);
            creditsStayWithinTheirLine(by.get(invoice).json(), own);
        }
        numbersHaveNoGapAndFollowTheDates(
                months.issued.keySet().stream().map(one -> by.get(one).json()).toList());
        numbersHaveNoGapAndFollowTheDates(notes);
        noTicketIsBilledTwice(by, months);
    }

    private static void creditsStayWithinTheirLine(JsonNode invoice, List<JsonNode> notes) {
        var sums = new HashMap<Integer, BigDecimal>();
        for (var note : notes)
            for (var line : note.path("lines"))
                sums.merge(line.path("line").asInt(), amount(line, "amount"), BigDecimal::add);
        for (var line : invoice.path("lines"))
            assertThat(sums.getOrDefault(line.path("line").asInt(), BigDecimal.ZERO))
                    .isLessThanOrEqualTo(amount(line, "amount").max(BigDecimal.ZERO));
    }

    private static BigDecimal amount(JsonNode of, String member) {
        return new BigDecimal(of.path(member).path("amount").asText());
    }

    private static void numbersHaveNoGapAndFollowTheDates(List<JsonNode> documents) {
        var days = new TreeMap<Integer, String>();
        for (var document : documents)
            days.put(
                    Integer.parseInt(document.path("number").asText().replaceAll("\\D", "")),
                    document.path("issuedOn").asText());
        assertThat(days).hasSize(documents.size());
        for (var nth = 1; nth <= days.size(); nth++) assertThat(days).containsKey(nth);
        assertThat(List.copyOf(days.values())).isSorted();
    }

    private static void noTicketIsBilledTwice(Client by, DrawnMonths months) {
        var billed = new HashSet<String>();
        for (var invoice : months.issued.keySet())
            for (var ticket : tickets(by, invoice))
                assertThat(billed.add(ticket)).as(ticket).isTrue();
    }

    /** The tickets that an invoice charges, on whichever of its lines, each with its client and when it was decided. */
    private static Set<String> tickets(Client by, String invoice) {
        var json = by.get(invoice).expect(200).json();
        var found = new HashSet<String>();
        for (var line : json.path("lines"))
            by.get(invoice + "/lines/" + line.path("line").asInt() + "/usage?limit=200")
                    .expect(200)
                    .items()
                    .forEach(item -> found.add(json.path("tenant").asText() + " "
                            + item.path("ticket").asText() + " "
                            + item.path("at").asText()));
        return found;
    }

    private static void everyTicketIsBilledOrHasItsReason(DrawnMonths months) {
        var by = months.boss();
        var billed = new HashSet<String>();
        var net = new HashMap<String, BigDecimal>();
        for (var invoice : months.issued.keySet()) {
            billed.addAll(tickets(by, invoice));
            for (var line : by.get(invoice).json().path("lines"))
                if (line.path("name").asText().equals("Tickets"))
                    net.merge(by.get(invoice).text("tenant"), amount(line, "amount"), BigDecimal::add);
        }
        for (var client : DrawnMonths.CLIENTS) {
            for (var month : List.of("2026-08", "2026-09", "2026-10")) {
                var listed = usage(by, client, month);
                assertThat(listed.values())
                        .as(client + " " + month)
                        .extracting(ticket -> ticket.path("ticket").asText())
                        .containsAll(months.resolved.getOrDefault(client + " " + month, List.of()));
                if (listed.values().stream()
                        .anyMatch(told -> told.path("occurrence").asInt() > 1))
                    LOG.log(System.Logger.Level.INFO, "Some of {0} count again in {1}", client, month);
                listed.forEach((ticket, told) -> {
                    if (told.path("counted").asBoolean()) assertThat(billed).contains(client + " " + ticket);
                    else assertThat(told.path("reason").asText()).isNotBlank();
                });
            }
            var own = billed.stream()
                            .filter(ticket -> ticket.startsWith(client + " "))
                            .count()
                    + changes(by, client, months);
            assertThat(net.getOrDefault(client, BigDecimal.ZERO))
                    .as("12.00 for each ticket of " + client + ", each time that it counts")
                    .isEqualByComparingTo(PRICE.multiply(BigDecimal.valueOf(own)));
        }
    }

    /** How many tickets of a client were charged again, less those that were taken back. */
    private static long changes(Client by, String client, DrawnMonths months) {
        long changes = 0;
        for (var invoice : months.issued.keySet()) {
            var json = by.get(invoice).expect(200).json();
            if (!json.path("tenant").asText().equals(client)) continue;
            for (var line : json.path("lines"))
                for (var change : by.get(invoice + "/lines/" + line.path("line").asInt() + "/usage")
                        .expect(200)
                        .json()
                        .path("changes")) changes += change.path("counted").asBoolean() ? 1 : -1;
        }
        return changes;
    }

    /** Each ticket of a month by its reference and when it was decided; listed once. */
    private static Map<String, JsonNode> usage(Client by, String client, String month) {
        var items = by.get(DrawnMonths.contract(client) + "/usage?period=" + month + "&limit=200")
                .expect(200)
                .json()
                .path("items");
        var found = new HashMap<String, JsonNode>();
        StreamSupport.stream(items.spliterator(), false).forEach(item -> assertThat(found.put(
                        item.path("ticket").asText() + " " + item.path("at").asText(), item))
                .as("listed once: " + item)
                .isNull());
        return found;
    }
}
