package org.manydesk.invoicing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.manydesk.document.Wording;
import org.manydesk.money.Money;
import org.manydesk.rating.VatTerm;
import org.manydesk.scope.TenantId;

/**
 * What a statement brings to the invoice of its group, as one rate of VAT, or one reason for none, is concerned. Together
 * those of a statement are its net.
 *
 * @param part from 0, among those of the statement
 */
record Collected(Source of, int part, VatTerm vat, Money net) {
    private static final int LONGEST_NAME = 120;

    /**
     * A statement.
     *
     * @param client  the member of the group, as it is billed
     * @param counted tickets that it charges
     */
    record Source(TenantId member, InvoiceId id, String client, String contract, YearMonth period, int counted) {
        private static Source of(Invoice statement) {
            return new Source(
                    statement.tenant(),
                    statement.id(),
                    statement.letter().parties().buyer().billedName(),
                    statement.contractNumber(),
                    statement.period(),
                    statement.counted());
        }
    }

    /** One for each rate and reason, in their order. */
    static List<Collected> of(Invoice statement) {
        var nets = new TreeMap<VatTerm, Money>();
        statement.totals().groups().forEach(group -> nets.merge(group.vat().agreed(), group.base(), Money::plus));
        var source = Source.of(statement);
        var collected = new ArrayList<Collected>();
        nets.forEach((vat, net) -> collected.add(new Collected(source, collected.size(), vat, net)));
        return collected;
    }

    /** What its line is called. */
    String name() {
        var client = of.client();
        return client.length() <= LONGEST_NAME ? client : client.substring(0, LONGEST_NAME - 1) + "…";
    }

    String note(Wording wording) {
        return wording.statement(of.contract(), of.period(), of.counted());
    }
}
