package org.manydesk.credit;

import java.util.Optional;

/**
 * One clause of a schedule.
 *
 * @param name unique in its schedule
 * @param group of which only one rule is credited; empty for one that stands alone
 */
public record CreditRule(String name, Measure measure, CreditModel model, Optional<String> group) {}
