package org.manydesk.invoicing.ui;

import org.manydesk.invoicing.InvoiceStatus;
import org.manydesk.ui.StatusBadge;
import org.manydesk.ui.Texts;
import org.manydesk.ui.Tone;

/** Where an invoice stands. */
public class InvoiceBadge extends StatusBadge {
    public InvoiceBadge(InvoiceStatus status) {
        super(tone(status), Texts.of(InvoiceBadge.class).of(status));
    }

    private static Tone tone(InvoiceStatus status) {
        return switch (status) {
            case DRAFT -> Tone.PLAIN;
            case APPROVED, PARTLY_PAID -> Tone.RUNS;
            case ISSUED, PAID, ON_GROUP_INVOICE -> Tone.GOOD;
            case CREDITED -> Tone.PAUSED;
        };
    }
}
