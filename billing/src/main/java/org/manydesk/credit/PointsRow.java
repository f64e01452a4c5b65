package org.manydesk.credit;

import java.math.BigDecimal;

/**
 * What so many points and more are worth, until the next row.
 *
 * @param percent of the base
 */
public record PointsRow(int from, BigDecimal percent) {}
