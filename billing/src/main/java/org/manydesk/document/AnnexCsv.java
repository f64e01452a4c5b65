package org.manydesk.document;

import static org.manydesk.print.Csv.text;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manydesk.language.Words;
import org.manydesk.print.Csv;
import org.manydesk.rating.UnitPlace;

/** An annex as CSV: one row per line and ticket, then one per ticket that was left out. The columns are named in the language of the invoice. */
public final class AnnexCsv {
    private static final List<String> COLUMNS = List.of(
            "invoice",
            "line",
            "name",
            "position",
            "ticket",
            "subject",
            "decided",
            "reason",
            "tier",
            "price",
            "currency",
            "minutes",
            "sla",
            "credit");

    private AnnexCsv() {}

    public static String write(Annex annex) {
        var words = Words.of(AnnexCsv.class, annex.invoice().locale());
        var shown = new Shown(annex.invoice().locale());
        var rows = new ArrayList<Map<String, String>>();
        for (var part : annex.parts()) {
            for (var ticket : part.tickets()) {
                var row = row(annex, part, ticket, words);
                row.put("sla", sla(ticket, words));
                row.put("credit", credits(ticket, words, shown));
                rows.add(row);
            }
            part.given().ifPresent(given -> rows.addAll(rows(annex, part, given, words)));
        }
        for (var ticket : annex.leftOut()) rows.add(row(annex, ticket, words));
        return Csv.write(COLUMNS, column -> words.get("csv." + column), rows);
    }

    private static Map<String, String> row(Annex annex, Annex.Part part, Annex.Ticket ticket, Words words) {
        var row = new HashMap<String, String>();
        row.put("invoice", text(annex.invoice().heading().number().orElse("")));
        row.put("line", Integer.toString(part.line()));
        row.put("name", text(part.name()));
        row.put("position", Integer.toString(ticket.number()));
        row.put("ticket", text(ticket.ref()));
        row.put("subject", text(ticket.subject()));
        row.put("decided", ticket.decided().toString());
        row.put("reason", reason(ticket.reason(), words));
        row.put("currency", annex.invoice().currency().getCurrencyCode());
        ticket.work().ifPresent(work -> row.put("minutes", Long.toString(work.toMinutes())));
        ticket.place().flatMap(UnitPlace::tier).ifPresent(tier -> row.put("tier", tier.toString()));
        ticket.place()
                .flatMap(UnitPlace::unitPrice)
                .ifPresent(price -> row.put("price", price.value().toPlainString()));
        return row;
    }

    /** Why a ticket is on a line. */
    static String reason(String reason, Words words) {
        return reason.startsWith(Annex.TAKEN_BACK)
                ? words.get("annex.takenBack", reason(reason.substring(Annex.TAKEN_BACK.length()), words))
                : words.get("annex.reason." + reason);
    }

    /** The rules, which no ticket is named beside, and the clocks that were breached, each with when it began. */
    private static List<Map<String, String>> rows(Annex annex, Annex.Part part, Annex.Given given, Words words) {
        var line = Map.of(
                "invoice", text(annex.invoice().heading().number().orElse("")),
                "line", Integer.toString(part.line()),
                "name", text(part.name()));
        var rows = new ArrayList<Map<String, String>>();
        for (var rule : given.rules()) {
            var row = new HashMap<>(line);
            row.put("reason", text(rule(rule, words)));
            rows.add(row);
        }
        for (var missed : given.missed()) {
            var row = new HashMap<>(line);
            row.put("ticket", text(missed.ref()));
            row.put("subject", text(missed.subject()));
            row.put("decided", missed.started().toString());
            row.put("reason", missed(missed, words));
            rows.add(row);
        }
        return rows;
    }

    /** {@code Answers: 50.00 % kept, 25 % of the charges}. */
    static String rule(Annex.Rule rule, Words words) {
        var worth = words.get("annex.worth." + rule.unit(), rule.worth());
        var said = words.get("annex.rule", rule.name(), rule.achieved(), worth);
        return rule.isTaken() ? said : words.get("annex.rule.notTaken", said);
    }

    /** {@code First response late, P1}. */
    static String missed(Annex.Missed missed, Words words) {
        return words.get("annex.missed." + missed.metric()) + ", " + missed.priority();
    }

    private static Map<String, String> row(Annex annex, Annex.LeftOut ticket, Words words) {
        return Map.of(
                "invoice", text(annex.invoice().heading().number().orElse("")),
                "name", words.get("annex.leftOut"),
                "ticket", text(ticket.ref()),
                "subject", text(ticket.subject()),
                "decided", ticket.decided().toString(),
                "reason", words.get("annex.reason." + ticket.reason()));
    }

    /** {@code First response in time; Resolution late}; empty where nothing was judged. */
    static String sla(Annex.Ticket ticket, Words words) {
        return ticket.promises().stream()
                .map(promise -> sla(promise, words))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String sla(Annex.Promise promise, Words words) {
        var said = words.get("annex.sla." + promise.outcome(), words.get("annex.metric." + promise.metric()));
        return promise.isLeftOut() ? words.get("annex.sla.leftOut", said) : said;
    }

    /** {@code Service credit for September 2026: 6.00 EUR (taken off)}; empty where nothing is given for the ticket. */
    static String credits(Annex.Ticket ticket, Words words, Shown shown) {
        return ticket.promises().stream()
                .flatMap(promise -> promise.credit().stream())
                .distinct()
                .map(credit -> words.get(
                        "annex.sla.credit",
                        shown.month(credit.month()),
                        shown.money(credit.amount()),
                        words.get("annex.credit." + credit.state())))
                .collect(Collectors.joining("; "));
    }

    /** {@code Tier 2: 9.50 EUR}. */
    static String place(UnitPlace place, Words words, Shown shown, Currency currency) {
        var price = place.unitPrice().map(each -> shown.price(each, currency) + " " + currency);
        return place.tier()
                .map(tier -> words.get("tier", Integer.toString(tier))
                        + price.map(each -> ": " + each).orElse(""))
                .orElseGet(() -> price.orElse(""));
    }
}
