package org.manydesk.invoicing.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.manydesk.invoicing.CreditNotes;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.invoicing.InvoiceLine;
import org.manydesk.invoicing.Payments;
import org.manydesk.invoicing.Questioning;
import org.manydesk.invoicing.Reading;
import org.manydesk.invoicing.RunId;
import org.manydesk.invoicing.Running;
import org.manydesk.problem.Unknown;
import org.manydesk.rest.PathNames;
import org.manydesk.rest.PathScope;
import org.manydesk.scope.Ids;
import org.manydesk.scope.Whereabouts;

/** What paths name of invoices. */
@ApplicationScoped
class InvoicePaths {
    /** {@code {invoice}}: an invoice within reach; for people of a client, an issued one. */
    @Produces
    PathScope invoice(Reading reading) {
        return PathScope.of("invoice", Whereabouts.ofTenant("invoice"), path -> reading.get(id(path.get("invoice"))));
    }

    /** {@code {line}}: a line of the invoice, by its number. */
    @Produces
    PathScope line(Reading reading) {
        return PathScope.within("line", path -> line(reading, path));
    }

    /** {@code {query}}: a query on the line. */
    @Produces
    PathScope query(Reading reading, Questioning questioning) {
        return PathScope.of(
                "query",
                Whereabouts.ofTenant("invoice_query"),
                path -> questioning.get(line(reading, path), query(path.get("query"))));
    }

    /** {@code {payment}}: a payment of the invoice. */
    @Produces
    PathScope payment(Reading reading, Payments payments) {
        return PathScope.of(
                "payment",
                Whereabouts.ofTenant("payment"),
                path -> payments.get(reading.get(id(path.get("invoice"))), payment(path.get("payment"))));
    }

    /** {@code {creditNote}}: a credit note within reach. */
    @Produces
    PathScope creditNote(CreditNotes creditNotes) {
        return PathScope.of(
                "creditNote",
                Whereabouts.ofTenant("credit_note"),
                path -> creditNotes.get(creditNote(path.get("creditNote"))));
    }

    /** {@code {run}}: a run with a contract within reach. */
    @Produces
    PathScope run(Running running) {
        return PathScope.of(
                "run", Whereabouts.ofTenants("invoice_run_month", "run_id"), path -> running.get(run(path.get("run"))));
    }

    static RunId run(String value) {
        return new RunId(number("run", value));
    }

    static InvoiceId id(String value) {
        return new InvoiceId(number("invoice", value));
    }

    static long query(String value) {
        return number("query", value);
    }

    static long payment(String value) {
        return number("payment", value);
    }

    static long creditNote(String value) {
        return number("credit note", value);
    }

    private static InvoiceLine line(Reading reading, PathNames path) {
        var invoice = id(path.get("invoice"));
        return reading.line(invoice, (int) Math.min(Integer.MAX_VALUE, number("line", path.get("line"))));
    }

    private static long number(String kind, String value) {
        return Ids.parse(value).orElseThrow(() -> new Unknown(kind, value));
    }
}
