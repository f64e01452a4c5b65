package org.manydesk.rating.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.money.Rounding;
import org.manydesk.rating.Counters;
import org.manydesk.rating.Indexation;
import org.manydesk.rating.Price;
import org.manydesk.rating.RateCard;
import org.manydesk.rating.RateCardJson;
import org.manydesk.rating.VatTerm;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** What a contract charges: its lines, what holds for the whole bill, VAT and rounding, discounts and the index. */
public class RateCardFields extends Div {
    private final transient Texts texts = Texts.of(RateCardFields.class);
    private final FaultFields faults;
    private final transient Runnable changed;
    private EnumSet<TicketType> types = EnumSet.allOf(TicketType.class);
    private final RowList<RateLineFields> lines;
    private final RowList<DiscountRow> discounts;
    private final RowList<IndexRow> table;
    private final DecimalField minimum = new DecimalField(texts.get("minimum"));
    private final DecimalField maximum = new DecimalField(texts.get("maximum"));
    private final transient VatFields vat;
    private final DecimalField base = new DecimalField(texts.get("index.base"));
    private final WholeField answerWithin = new WholeField(texts.get("answerWithin"));
    private final Select<Rounding> rounding = new Select<>();
    private final Select<Counters> atAmendment = new Select<>();
    private final Details reductions;
    private final Details index;

    /**
     * @param faults shows what is wrong, with pointers below {@code /rateCard}
     * @param changed is run after each change
     */
    public RateCardFields(FaultFields faults, Runnable changed) {
        this.faults = faults;
        this.changed = changed;
        this.vat = new VatFields(texts, "card", changed);
        this.lines = new RowList<>(texts.get("line.add"), texts.get("line.remove"), 1, () -> line(""), changed);
        this.discounts = new RowList<>(
                texts.get("discount.add"), texts.get("discount.remove"), 0, () -> new DiscountRow(changed), changed);
        this.table = new RowList<>(
                texts.get("index.add"), texts.get("index.remove"), 0, () -> new IndexRow(changed), changed);
        this.reductions = new Details(
                texts.get("discounts"), new Fieldset(wide(discounts)).explained(texts.get("discounts.why")));
        this.index = new Details(texts.get("index"), new Fieldset(base, wide(table)).explained(texts.get("index.why")));
        choices();
        ofTheBill();
        add(new Fieldset(wide(lines)).titled(texts.get("prices")).explained(texts.get("prices.why")));
        var whole = new Fieldset(minimum, maximum);
        whole.append(vat.fields());
        whole.append(rounding, atAmendment, answerWithin, wide(reductions), wide(index));
        add(whole.titled(texts.get("bill")));
        lines.addRow(line(texts.get("line.first")));
    }

    private RateLineFields line(String name) {
        return new RateLineFields(name, changed).limit(types);
    }

    /** Offers lines only for the types of tickets that are bought; what is charged already stays in sight. */
    public void limit(Set<TicketType> bought) {
        types = EnumSet.copyOf(bought);
        lines.rows().forEach(line -> line.limit(types));
    }

    private void choices() {
        rounding.setLabel(texts.get("rounding"));
        rounding.setItems(Rounding.values());
        rounding.setItemLabelGenerator(texts::of);
        rounding.setValue(Rounding.HALF_UP);
        rounding.addValueChangeListener(change -> changed.run());
        atAmendment.setLabel(texts.get("atAmendment"));
        atAmendment.setHelperText(texts.get("atAmendment.help"));
        atAmendment.setItems(Counters.values());
        atAmendment.setItemLabelGenerator(texts::of);
        atAmendment.setValue(Counters.CONTINUE);
        atAmendment.addValueChangeListener(change -> changed.run());
    }

    private void ofTheBill() {
        minimum.setHelperText(texts.get("minimum.help"));
        maximum.setHelperText(texts.get("maximum.help"));
        base.setHelperText(texts.get("index.base.help"));
        answerWithin.setHelperText(texts.get("answerWithin.help"));
        faults.at("/rateCard/answerWithin", answerWithin);
        Stream.of(minimum, maximum, base).forEach(field -> field.addValueChangeListener(change -> changed.run()));
        faults.at("/rateCard/minimum", minimum);
        faults.at("/rateCard/maximum", maximum);
        faults.at("/rateCard/tiersAtAmendment", atAmendment);
        faults.at("/rateCard/indexation/base", base);
    }

    /** Shows a card of which nothing is agreed: one line to be priced. */
    public void clear() {
        read(RateCardJson.nothing());
        lines.addRow(line(texts.get("line.first")));
    }

    /** Shows a card to start from; it was found sound. */
    public void read(JsonNode written) {
        answerWithin.setValue(written.path("answerWithin").asText());
        read(RateCardJson.stored(written));
    }

    private void read(RateCard card) {
        rounding.setValue(card.rounding());
        atAmendment.setValue(card.atAmendment());
        minimum.show(card.bill().minimum());
        maximum.setValue(card.bill().maximum().map(Price::toString).orElse(""));
        vat.read(Optional.of(card.vat().usual()).filter(term -> !term.equals(VatTerm.NONE)));
        lines.clear();
        card.lines().forEach(line -> {
            var row = lines.addRow(line(line.name()));
            row.read(line, Optional.ofNullable(card.vat().ofLines().get(line.name())));
        });
        discounts.clear();
        card.bill()
                .discounts()
                .forEach(one -> discounts.addRow(new DiscountRow(changed)).read(one));
        reductions.setOpened(!card.bill().discounts().isEmpty());
        read(card.indexation());
    }

    private void read(Indexation agreed) {
        table.clear();
        base.setValue(agreed.equals(Indexation.NONE) ? "" : agreed.base().toPlainString());
        agreed.table().forEach(entry -> table.addRow(new IndexRow(changed)).read(entry));
        index.setOpened(!agreed.equals(Indexation.NONE));
    }

    /** The card as it travels, sound or not. */
    public JsonNode written() {
        Stream.of("/lines", "/discounts", "/indexation/table").forEach(list -> faults.forget("/rateCard" + list));
        var json = JsonNodeFactory.instance.objectNode();
        json.put("rounding", rounding.getValue().name());
        if (atAmendment.getValue() == Counters.RESTART)
            json.put("tiersAtAmendment", atAmendment.getValue().name());
        minimum.write(json, "minimum");
        maximum.write(json, "maximum");
        vat.write(json, "/rateCard", faults);
        answerWithin.write(json, "answerWithin");
        var list = json.putArray("lines");
        for (var i = 0; i < lines.rows().size(); i++)
            list.add(lines.rows().get(i).written("/rateCard/lines/" + i, faults));
        writeDiscounts(json);
        writeIndex(json);
        return json;
    }

    private void writeDiscounts(ObjectNode json) {
        if (discounts.rows().isEmpty()) return;
        var off = json.putArray("discounts");
        for (var i = 0; i < discounts.rows().size(); i++)
            off.add(discounts.rows().get(i).written("/rateCard/discounts/" + i, faults));
    }

    private void writeIndex(ObjectNode json) {
        if (table.rows().isEmpty() && base.text().isEmpty()) return;
        var agreed = json.putObject("indexation");
        base.write(agreed, "base");
        var rows = agreed.putArray("table");
        for (var i = 0; i < table.rows().size(); i++)
            rows.add(table.rows().get(i).written("/rateCard/indexation/table/" + i, faults));
    }
}
