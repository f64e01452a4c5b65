package org.manydesk.usage.ui;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Duration;
import java.util.Optional;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;
import org.manydesk.usage.ChargeablePolicy;
import org.manydesk.usage.CountedAt;
import org.manydesk.usage.Exclusion;
import org.manydesk.usage.Reopened;

/** Which tickets count: when, which never, and what it means that one is taken up again, soon or late. */
public class ChargeableFields extends Div {
    private static final int FREE_DAYS = 7;

    private final transient Texts texts = Texts.of(ChargeableFields.class);
    private final RadioButtonGroup<CountedAt> countedAt = new RadioButtonGroup<>(texts.get("countedAt"));
    private final CheckboxGroup<Exclusion> notCounted = new CheckboxGroup<>(texts.get("notCounted"));
    private final IntegerField freeDays = new IntegerField(texts.get("freeDays"));

    private final RadioButtonGroup<Reopened> reopenedLater = new RadioButtonGroup<>(texts.get("reopenedLater"));

    private transient Optional<Duration> freeTime = Optional.empty();

    /** @param faults shows what is wrong, with pointers below {@code /chargeable} */
    public ChargeableFields(FaultFields faults) {
        var usual = ChargeablePolicy.USUAL;
        countedAt.setItems(CountedAt.values());
        countedAt.setItemLabelGenerator(texts::of);
        countedAt.setValue(usual.countedAt());
        notCounted.setItems(Exclusion.values());
        notCounted.setItemLabelGenerator(texts::of);
        notCounted.setValue(usual.notCounted());
        freeDays.setValue(FREE_DAYS);
        freeDays.setMin(0);
        freeDays.setStepButtonsVisible(true);
        freeDays.setHelperText(texts.get("freeDays.help"));
        reopenedLater.setItems(Reopened.values());
        reopenedLater.setItemLabelGenerator(texts::of);
        reopenedLater.setValue(usual.reopenedLater());
        reopenedLater.setHelperText(texts.get("reopenedLater.help"));
        faults.at("/chargeable/countedAt", countedAt);
        faults.at("/chargeable/notCounted", notCounted);
        faults.at("/chargeable/reopenFreeWithin", freeDays);
        faults.at("/chargeable/reopenedLater", reopenedLater);
        add(new Fieldset(countedAt, notCounted, freeDays, reopenedLater)
                .titled(texts.get("counts"))
                .explained(texts.get("counts.why")));
    }

    /** Shows a policy to start from; a time that is no whole days is kept while the field is empty. */
    public void read(ChargeablePolicy policy) {
        countedAt.setValue(policy.countedAt());
        notCounted.setValue(policy.notCounted());
        reopenedLater.setValue(policy.reopenedLater());
        var free = policy.reopenFreeWithin();
        var isDays =
                free.filter(time -> time.equals(Duration.ofDays(time.toDays()))).isPresent();
        freeDays.setValue(isDays ? (Integer) (int) free.orElseThrow().toDays() : null);
        freeTime = isDays ? Optional.empty() : free;
    }

    /** The policy as it travels, sound or not. */
    public JsonNode written() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("countedAt", countedAt.getValue().name());
        var left = json.putArray("notCounted");
        notCounted.getValue().stream().sorted().forEach(exclusion -> left.add(exclusion.name()));
        if (freeDays.getValue() != null) json.put("reopenFreeWithin", "P" + freeDays.getValue() + "D");
        else freeTime.ifPresent(time -> json.put("reopenFreeWithin", time.toString()));
        json.put("reopenedLater", reopenedLater.getValue().name());
        return json;
    }
}
