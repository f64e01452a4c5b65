package org.manydesk.notification;

import java.time.Instant;
import java.time.LocalDate;
import org.manydesk.invoicing.InvoiceId;
import org.manydesk.quota.Measure;
import org.manydesk.rating.Quantity;

/** What somebody is told of. */
public sealed interface Occasion
        permits Warning, Occasion.BalanceLow, Occasion.AnswerDue, Occasion.NoticeNear, Occasion.QuotaUsed {
    Kind kind();

    /**
     * Little is left of a line's packs.
     *
     * @param contract its number
     * @param left     units that are paid for and not used
     */
    record BalanceLow(String contract, String line, Quantity left) implements Occasion {
        @Override
        public Kind kind() {
            return Kind.BALANCE_LOW;
        }
    }

    /**
     * A question on an invoice line is to be answered soon, or was to be.
     *
     * @param number of the invoice
     * @param line   its number on the invoice, from 1
     */
    record AnswerDue(InvoiceId invoice, String number, int line, Instant due) implements Occasion {
        @Override
        public Kind kind() {
            return Kind.ANSWER_DUE;
        }
    }

    /**
     * A contract goes on, unless notice is given.
     *
     * @param contract its number
     * @param by       the last day for it
     */
    record NoticeNear(String contract, LocalDate by) implements Occasion {
        @Override
        public Kind kind() {
            return Kind.NOTICE_NEAR;
        }
    }

    /** A client has used four fifths of what it may use of something. */
    record QuotaUsed(Measure measure) implements Occasion {
        @Override
        public Kind kind() {
            return Kind.QUOTA_NEAR;
        }
    }
}
