package org.manydesk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manydesk.document.AccountedVat;
import org.manydesk.document.Totals;
import org.manydesk.invoicing.DocumentLink;
import org.manydesk.money.Money;

/**
 * What one document or payment posts: as much to the debit side as to the credit side. What is zero is not posted.
 *
 * @param voucher the number of the invoice or the credit note; of a payment, the invoice's
 * @param text    who and what, for people
 * @param link of a document: where it stands in the chain of its series; empty for those of earlier releases
 * @param accountedVat of a document: its VAT in the currency of the accounts, where that is another one
 */
record Entry(
        LocalDate on,
        Kind kind,
        String voucher,
        Party party,
        String text,
        Optional<AccountedVat> accountedVat,
        Optional<DocumentLink> link,
        List<Posting> postings) {
    /** What is posted. */
    enum Kind {
        INVOICE,
        CREDIT_NOTE,
        PAYMENT,
        /** A payment that was taken back: it bounced, or was recorded by mistake. */
        REVERSAL
    }

    /** Whom it concerns: the client's key, name as billed, and VAT identifier, which may be empty. */
    record Party(String key, String name, String vatId) {}

    /** What a posting is about, in order of time. */
    record Head(
            LocalDate on,
            Kind kind,
            String voucher,
            Party party,
            String text,
            Optional<AccountedVat> accountedVat,
            Optional<DocumentLink> link) {
        Head(LocalDate on, Kind kind, String voucher, Party party, String text, Optional<AccountedVat> accountedVat) {
            this(on, kind, voucher, party, text, accountedVat, Optional.empty());
        }

        Head(LocalDate on, Kind kind, String voucher, Party party, String text) {
            this(on, kind, voucher, party, text, Optional.empty());
        }

        private Entry with(List<Posting> postings) {
            return new Entry(on, kind, voucher, party, text, accountedVat, link, postings);
        }
    }

    Entry {
        postings =
                postings.stream().filter(posting -> !posting.debit().isZero()).toList();
        mustBalance(postings);
    }

    private static void mustBalance(List<Posting> postings) {
        if (postings.isEmpty()) return;
        var debits = postings.stream().map(Posting::debit).toList();
        var sum = Money.sum(debits, debits.getFirst().currency());
        if (!sum.isZero()) throw new IllegalArgumentException("debit and credit differ by " + sum);
    }

    /** An invoice: owed by the client, revenue and VAT by group. */
    static Entry invoice(Head head, Totals totals, Accounts accounts) {
        return head.with(postings(totals, accounts));
    }

    /** A credit note: the same the other way round. */
    static Entry creditNote(Head head, Totals totals, Accounts accounts) {
        return head.with(postings(totals, accounts).stream()
                .map(posting -> new Posting(posting.account(), posting.debit().negated(), posting.taxed()))
                .toList());
    }

    private static List<Posting> postings(Totals totals, Accounts accounts) {
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(accounts.receivables(), totals.gross()));
        for (var group : totals.groups()) {
            var taxed = Optional.of(group.vat());
            postings.add(new Posting(accounts.revenue(group.vat()), group.base().negated(), taxed));
            postings.add(new Posting(accounts.vat(group.vat()), group.tax().negated(), taxed));
        }
        return postings;
    }

    /** Money that came in, or went back where it is negative. */
    static Entry payment(Head head, Money amount, Accounts accounts) {
        return head.with(
                List.of(new Posting(accounts.bank(), amount), new Posting(accounts.receivables(), amount.negated())));
    }
}
