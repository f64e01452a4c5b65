package org.manydesk.availability;

import java.time.YearMonth;
import org.manydesk.sla.Goal;
import org.manydesk.sla.TimeBasis;

/**
 * What is agreed of a service.
 *
 * @param from the first month that it holds for
 * @param contract the number of the contract whose calendar and zone apply
 * @param target percent of the agreed service time
 * @param time which time is measured: the contract's hours, or every hour
 */
public record Terms(YearMonth from, String contract, Goal target, TimeBasis time, Composition parts) {}
