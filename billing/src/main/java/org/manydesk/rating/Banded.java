package org.manydesk.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An expected volume at a fixed price. Within a band around it nothing changes; each unit above costs the additional
 * resource charge (ARC), each that is missing gives back the reduced resource credit (RRC).
 *
 * @param deadband half the width of the band, in percent of the volume, 0 to 100
 */
public record Banded(Quantity volume, Price price, BigDecimal deadband, Price additional, Price reduced)
        implements PriceModel {

    public Banded {
        deadband = Plain.of(deadband);
        if (volume.isNegative() || deadband.signum() < 0)
            throw new IllegalArgumentException("baseline: %s +- %s %%".formatted(volume, deadband));
    }

    private Quantity edge(BigDecimal percent) {
        var times = BigDecimal.ONE.add(percent.movePointLeft(2));
        return new Quantity(volume.value().multiply(times));
    }

    private Quantity upper() {
        return edge(deadband);
    }

    @Override
    public List<TierShare> charge(Stretch units) {
        return List.of(new TierShare(1, units.unitsAmong(upper()), Price.ZERO, Optional.of(price)));
    }

    @Override
    public Price fixed() {
        return price;
    }

    @Override
    public Optional<Quantity> monthly() {
        return Optional.of(volume);
    }

    @Override
    public PriceModel withMonthly(Quantity units) {
        return new Banded(units, price, deadband, additional, reduced);
    }

    @Override
    public List<Adjustment> adjust(Stretch units) {
        var above = units.unitsBeyond(upper());
        var missing = units.span().share(edge(deadband.negate()).beyond(units.total()));
        if (above.isPositive())
            return List.of(new Adjustment(Adjustment.Rule.ADDITIONAL, above, additional.times(above)));
        var back = Price.ZERO.minus(reduced.times(missing));
        return missing.isZero() ? List.of() : List.of(new Adjustment(Adjustment.Rule.REDUCED, missing, back));
    }

    @Override
    public UnitPlace place(Quantity unit, Quantity units) {
        return unit.compareTo(upper()) <= 0 ? UnitPlace.in(1, Price.ZERO) : UnitPlace.in(2, additional);
    }

    @Override
    public PriceModel in(Indexed prices) {
        return new Banded(volume, prices.payable(price), deadband, prices.unit(additional), prices.unit(reduced));
    }
}
