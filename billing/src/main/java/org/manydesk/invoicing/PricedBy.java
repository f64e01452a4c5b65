package org.manydesk.invoicing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What a line of an invoice rests on.
 *
 * @param contract its number
 * @param version of the contract that the line's month was counted and rated by
 * @param from the first day of that version
 * @param credited the month whose broken promises the line gives something back for, where it does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PricedBy(String contract, int version, LocalDate from, Optional<YearMonth> credited) {}
