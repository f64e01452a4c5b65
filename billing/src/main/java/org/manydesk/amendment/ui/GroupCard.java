package org.manydesk.amendment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.manydesk.amendment.GroupChanges;
import org.manydesk.amendment.GroupChanges.Choice;
import org.manydesk.amendment.TermChanges.Named;
import org.manydesk.contract.StatedContract;
import org.manydesk.problem.InvalidInput;
import org.manydesk.ui.FaultFields;
import org.manydesk.ui.Texts;

/** Who is invoiced for a contract: its client, or the company that pays for the client's group. */
class GroupCard extends Div {
    private final transient Texts texts = Texts.of(GroupCard.class);
    private final transient GroupChanges changes;
    private final transient Named named;
    private final transient Consumer<String> done;

    /** @param done is told in a sentence what was done */
    GroupCard(String client, StatedContract contract, GroupChanges changes, Consumer<String> done) {
        this.changes = changes;
        this.named = new Named(client, contract.number());
        this.done = done;
        addClassNames("md-card", "md-stack-s");
        var sentence = contract.billedWith()
                .map(payer -> texts.get("group.with", changes.name(payer), String.valueOf(payer.contract())))
                .orElse(texts.get("group.alone"));
        var bar = new Div(button("billedWith", this::choose));
        bar.addClassName("md-actions");
        if (contract.billedWith().isPresent()) bar.add(button("billedAlone", this::leave));
        add(new H2(texts.get("group")), new Paragraph(sentence), bar);
    }

    private Button button(String key, Runnable work) {
        var button = new Button(texts.get(key), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void choose() {
        var faults = new FaultFields();
        var payer = faults.at("/contract", new ComboBox<Choice>(texts.get("billedWith.contract")));
        payer.setItems(changes.choices(named));
        payer.setItemLabelGenerator(choice -> choice.client().label() + " · " + choice.contract());
        payer.setWidthFull();
        new TermDialog("billedWith", faults, payer)
                .ask(() -> changes.billWith(named, chosen(payer)), () -> done.accept(texts.get("billedWith.done")));
    }

    private Choice chosen(ComboBox<Choice> payer) {
        if (payer.getValue() == null) throw new InvalidInput("/contract", texts.get("billedWith.missing"));
        return payer.getValue();
    }

    private void leave() {
        changes.billAlone(named);
        done.accept(texts.get("billedAlone.done"));
    }
}
