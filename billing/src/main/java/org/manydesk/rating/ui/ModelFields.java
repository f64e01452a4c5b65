package org.manydesk.rating.ui;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manydesk.rating.Banded;
import org.manydesk.rating.Bundle;
import org.manydesk.rating.Charge;
import org.manydesk.rating.GainShare;
import org.manydesk.rating.Prepaid;
import org.manydesk.rating.PriceModel;
import org.manydesk.rating.Tiers;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** How a line is priced: the kind, its numbers, its tiers. */
final class ModelFields {
    private final Texts texts = Texts.of(ModelFields.class);
    private final Runnable changed;
    private final Select<PriceKind> kind = new Select<>();
    private final Map<String, DecimalField> numbers = new LinkedHashMap<>();
    private final Checkbox carriesOver = new Checkbox(texts.get("carriesOver"));
    private final Checkbox feeAtZero = new Checkbox(texts.get("flatFeeAtZero"));
    private final RowList<TierRow> tiers;

    ModelFields(Runnable changed) {
        this.changed = changed;
        this.tiers = new RowList<>(
                        texts.get("tier.add"), texts.get("tier.remove"), 1, () -> new TierRow("", "", changed), changed)
                .quiet();
        tiers.addClassName("md-wide");
        kind.setLabel(texts.get("model"));
        kind.setItems(PriceKind.values());
        kind.setItemLabelGenerator(texts::of);
        Arrays.stream(PriceKind.values())
                .flatMap(each -> each.members().stream())
                .forEach(member -> numbers.put(member, number(member)));
        Stream.of(carriesOver, feeAtZero).forEach(box -> box.addValueChangeListener(change -> changed.run()));
        tiers.addRow(new TierRow("100", "12.00", changed));
        tiers.addRow(new TierRow("", "9.50", changed));
        kind.addValueChangeListener(change -> showKind(change.getValue()));
        kind.setValue(PriceKind.GRADUATED);
    }

    private DecimalField number(String member) {
        var field = new DecimalField(texts.get(member));
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            changed.run();
        });
        return field;
    }

    /** The fields in their order. */
    Component[] fields() {
        return Stream.of(Stream.of(kind), numbers.values().stream(), Stream.of(carriesOver, tiers, feeAtZero))
                .flatMap(each -> each)
                .toArray(Component[]::new);
    }

    private void showKind(@Nullable PriceKind chosen) {
        if (chosen == null) return; // while other kinds are being offered
        kind.setHelperText(texts.get("PriceKind." + chosen + ".means"));
        numbers.forEach((member, field) -> field.setVisible(chosen.members().contains(member)));
        var each = chosen == PriceKind.PREPAID ? "unitPrice.PREPAID" : "unitPrice";
        java.util.Objects.requireNonNull(numbers.get("unitPrice")).setLabel(texts.get(each));
        carriesOver.setVisible(chosen == PriceKind.BUNDLE);
        tiers.setVisible(chosen.hasTiers());
        feeAtZero.setVisible(chosen.hasTiers());
        changed.run();
    }

    /** Offers the kinds that fit what is counted. */
    void offer(Charge charge) {
        var before = kind.getValue();
        kind.setItems(Arrays.stream(PriceKind.values())
                .filter(each -> charge.takes(each.name()))
                .toList());
        var first = charge == Charge.PER_RESULT ? PriceKind.GAIN_SHARE : PriceKind.STANDARD;
        kind.setValue(charge.takes(before.name()) ? before : first);
    }

    void read(PriceModel model) {
        switch (model) {
            case PriceModel.Standard(var price) -> show(PriceKind.STANDARD, price);
            case PriceModel.Packaged(var size, var price) -> show(PriceKind.PACKAGE, size, price);
            case PriceModel.Graduated(var known) -> show(PriceKind.GRADUATED, known);
            case PriceModel.Volume(var known) -> show(PriceKind.VOLUME, known);
            case Bundle bundle -> {
                carriesOver.setValue(bundle.carriesOver());
                show(PriceKind.BUNDLE, bundle.included(), bundle.price(), bundle.overagePrice());
            }
            case Prepaid(var pack, var low, var beyond, var opening) ->
                show(
                        PriceKind.PREPAID,
                        pack.units(),
                        pack.price(),
                        low.isZero() ? "" : low,
                        pack.months().map(Object::toString).orElse(""),
                        beyond.map(Object::toString).orElse(""));
            case GainShare(var baseline, var value, var share) ->
                show(PriceKind.GAIN_SHARE, baseline, value, share.toPlainString());
            case Banded(var volume, var price, var deadband, var additional, var reduced) ->
                show(PriceKind.BASELINE, volume, price, deadband.toPlainString(), additional, reduced);
        }
    }

    private void show(PriceKind chosen, Object... values) {
        kind.setValue(chosen);
        var fields = chosen.members().stream().map(numbers::get).toList();
        for (var i = 0; i < values.length; i++) fields.get(i).setValue(values[i].toString());
    }

    private void show(PriceKind chosen, Tiers known) {
        kind.setValue(chosen);
        feeAtZero.setValue(known.zero() == Tiers.FeeAtZero.CHARGED);
        tiers.clear();
        known.list().forEach(tier -> tiers.addRow(new TierRow("", "", changed)).read(tier));
    }

    /** Writes the members of the line that price it; their faults will be told here. */
    void write(ObjectNode json, String pointer, FaultFields faults) {
        var chosen = kind.getValue();
        json.put("model", chosen.name());
        faults.place(pointer + "/model", kind);
        chosen.members().forEach(member -> {
            var field = java.util.Objects.requireNonNull(numbers.get(member));
            faults.place(pointer + "/" + member, field);
            field.write(json, member);
        });
        if (chosen == PriceKind.PREPAID && json.has("unitPrice")) json.put("onEmpty", "UNIT_PRICE");
        if (chosen == PriceKind.BUNDLE && carriesOver.getValue()) json.put("carriesOver", true);
        if (!chosen.hasTiers()) return;
        if (feeAtZero.getValue()) json.put("flatFeeAtZero", true);
        var list = json.putArray("tiers");
        List<TierRow> rows = tiers.rows();
        for (var i = 0; i < rows.size(); i++) list.add(rows.get(i).written(pointer + "/tiers/" + i, faults));
    }
}
