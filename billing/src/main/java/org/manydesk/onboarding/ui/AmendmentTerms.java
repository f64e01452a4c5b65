package org.manydesk.onboarding.ui;

import static org.manydesk.ui.Fieldset.wide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manydesk.contract.ContractForm;
import org.manydesk.contract.ContractModel;
import org.manydesk.rest.Json;
import org.manydesk.sla.Crossing;
import org.manydesk.ui.DayField;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** From when an amendment holds and why, what becomes of clocks that run then, and the term that it leads to. */
class AmendmentTerms implements Step {
    private static final int LONGEST_REASON = 500;

    private final Texts texts = Texts.of(AmendmentTerms.class);
    private final Draft draft;
    private final FaultFields faults = new FaultFields();
    private final DayField from = new DayField(texts.get("amend.from"));
    private final DayField lastDay = new DayField(texts.get("lastDay"));
    private final ModelChoice model;
    private final RadioButtonGroup<Crossing> crossing = new RadioButtonGroup<>(texts.get("amend.crossing"));
    private final TextArea reason = new TextArea(texts.get("amend.reason"));
    private final OrderFields order;
    private final Div form = new Div();

    /** @param tomorrow to start from */
    AmendmentTerms(Draft draft, ContractForm agreed, LocalDate tomorrow) {
        this.draft = draft;
        from.setValue(tomorrow);
        from.setHelperText(texts.get("amend.from.help"));
        lastDay.setHelperText(texts.get("lastDay.help"));
        lastDay.setClearButtonVisible(true);
        var until = agreed.until();
        if (until != null) lastDay.setValue(LocalDate.parse(until).minusDays(1));
        model = new ModelChoice(ContractModel.valueOf(String.valueOf(agreed.model())));
        crossing.setItems(Crossing.values());
        crossing.setItemLabelGenerator(texts::of);
        crossing.setValue(Crossing.KEEP_OLD);
        crossing.addThemeVariants(com.vaadin.flow.component.radiobutton.RadioGroupVariant.LUMO_VERTICAL);
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(texts.get("amend.reason.help"));
        faults.at("/from", from);
        faults.at("/until", lastDay);
        faults.at("/model", model);
        faults.at("/crossing", crossing);
        faults.at("/reason", reason);
        order = new OrderFields(faults);
        order.read(agreed.purchaseOrder());
        form.add(
                new Fieldset(from, lastDay, model, wide(crossing), wide(reason)).titled(texts.get("step.amendment")),
                order,
                faults);
    }

    @Override
    public String key() {
        return "amendment";
    }

    @Override
    public Component form() {
        return form;
    }

    @Override
    public boolean isSound() {
        return faults.none(draft.faultsBelow("/from", "/until", "/model", "/crossing", "/reason", "/purchaseOrder"));
    }

    @Nullable
    String from() {
        return from.getValue() == null ? null : from.getValue().toString();
    }

    /** The first day after the last one; a null node without end. */
    JsonNode until() {
        return lastDay.getValue() == null
                ? NullNode.getInstance()
                : TextNode.valueOf(lastDay.getValue().plusDays(1).toString());
    }

    ModelChoice model() {
        return model;
    }

    /** A null node for none. */
    JsonNode order() {
        var written = order.written();
        return written == null ? NullNode.getInstance() : Json.mapper().valueToTree(written);
    }

    String crossing() {
        return crossing.getValue().name();
    }

    @Nullable
    String reason() {
        return reason.getValue().isBlank() ? null : reason.getValue().strip();
    }
}
