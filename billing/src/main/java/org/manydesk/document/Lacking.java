package org.manydesk.document;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.manydesk.problem.Conflict;

/** What a document lacks to be an e-invoice (EN 16931), in sentences that say where it is entered. */
public final class Lacking {

    private static final int MOST_DECIMALS = 2; // BR-DEC

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.manydesk.document.lacking", Locale.ENGLISH);

    private Lacking() {}

    /** Nothing, if it can be one. */
    static List<String> of(InvoiceDocument document) {
        return document.heading().kind() instanceof Heading.Statement
                ? List.of(WORDS.getString("lacking.statement"))
                : of(document.parties(), document.totals());
    }

    /** What a document between these parties lacks. */
    public static List<String> of(Parties parties, Totals totals) {
        var lacking = new ArrayList<String>();
        var seller = parties.seller();
        var taxed = totals.isTaxed();
        var currency = totals.gross().currency();
        if (currency.getDefaultFractionDigits() > MOST_DECIMALS)
            lacking.add(MessageFormat.format(WORDS.getString("lacking.decimals"), currency));
        if (!taxed && totals.alike().size() > 1) lacking.add(WORDS.getString("lacking.mixed")); // BR-O-11
        if (seller.country().isEmpty()) lacking.add(WORDS.getString("lacking.seller.country")); // BR-09
        if (taxed && seller.vatId().isEmpty()) lacking.add(WORDS.getString("lacking.seller.vatId")); // BR-S-02
        if (!taxed && seller.email().isEmpty()) lacking.add(WORDS.getString("lacking.seller.email")); // BR-CO-26
        if (parties.buyer().country().isEmpty()) lacking.add(WORDS.getString("lacking.buyer.country")); // BR-11
        return lacking;
    }

    static void refuse(InvoiceDocument document) {
        var lacking = of(document);
        if (lacking.isEmpty()) return;
        var what = WORDS.getString("lacking") + " " + String.join(" ", lacking);
        var isSent = !document.heading().isDraft() && !(document.heading().kind() instanceof Heading.Statement);
        throw new Conflict(isSent ? what + " " + WORDS.getString("lacking.forever") : what);
    }
}
