package org.manydesk.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How and until when to pay.
 *
 * @param due     BT-9; empty when nothing is to be paid
 * @param account IBAN or account number for credit transfers (BT-84), empty when it is not known
 */
public record Payment(Optional<LocalDate> due, String account) {}
