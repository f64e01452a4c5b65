package org.manydesk.credit;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** What a promise that was not kept is worth: a percentage of the base, or points. The less was kept, the more. */
public sealed interface CreditModel {
    /** Of the base, in percent. */
    BigDecimal percent(Achieved achieved);

    /** Towards the schedule's table of points. */
    default int points(Achieved achieved) {
        return 0;
    }

    /**
     * A percentage by band: that of the lowest band that the figure lies below. A figure on an edge belongs to the milder
     * band. (source: AWS service level agreements)
     */
    record Bands(List<Band> bands) implements CreditModel {
        public Bands {
            bands = bands.stream().sorted(Comparator.comparing(Band::below)).toList();
        }

        @Override
        public BigDecimal percent(Achieved achieved) {
            return bands.stream()
                    .filter(band -> achieved.isBelow(band.below()))
                    .findFirst()
                    .map(Band::percent)
                    .orElse(BigDecimal.ZERO);
        }
    }

    /** Figures below a percentage, and what they are worth. */
    record Band(BigDecimal below, BigDecimal percent) {}

    /**
     * A percentage for each full percentage point that is missing, once the target is missed. (source: published
     * performance-credit clauses, which leave open from where the points are counted; so a contract has to say)
     *
     * @param from the target, or 100
     */
    record PerFullPercent(BigDecimal target, BigDecimal from, BigDecimal each) implements CreditModel {
        @Override
        public BigDecimal percent(Achieved achieved) {
            return achieved.isBelow(target) ? achieved.fullPointsBelow(from).multiply(each) : BigDecimal.ZERO;
        }
    }

    /**
     * A share of the amount at risk: at risk x pool x allocation. Several of a month add up. (source: Texas DIR)
     *
     * @param atRisk of the base, in percent
     * @param pool of the amount at risk, in percent
     * @param allocation of the pool, in percent
     */
    record AtRisk(BigDecimal target, BigDecimal atRisk, BigDecimal pool, BigDecimal allocation) implements CreditModel {
        @Override
        public BigDecimal percent(Achieved achieved) {
            return achieved.isBelow(target)
                    ? atRisk.multiply(pool).multiply(allocation).movePointLeft(4)
                    : BigDecimal.ZERO;
        }
    }

    /** Points, which the schedule's table turns into a percentage of the base. (source: TELUS) */
    record Points(BigDecimal target, int each) implements CreditModel {
        @Override
        public BigDecimal percent(Achieved achieved) {
            return BigDecimal.ZERO;
        }

        @Override
        public int points(Achieved achieved) {
            return achieved.isBelow(target) ? each : 0;
        }
    }
}
