package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Set;
import java.util.function.Consumer;
import org.manydesk.contract.ContractModel;
import org.manydesk.timeline.TicketType;
import org.manydesk.ui.Texts;

/** Which service a contract is for, and thereby which types of tickets. */
class ModelChoice extends Select<ContractModel> {
    private final transient Texts texts = Texts.of(ModelChoice.class);

    ModelChoice(ContractModel model) {
        setLabel(texts.get("model"));
        setItems(ContractModel.values());
        setItemLabelGenerator(texts::of);
        setValue(model);
        addValueChangeListener(change -> explain());
        explain();
    }

    private void explain() {
        setHelperText(texts.get("ContractModel." + getValue() + ".means"));
    }

    /** Tells which types of tickets it buys: now, and whenever another one is chosen. */
    void tell(Consumer<Set<TicketType>> bought) {
        addValueChangeListener(change -> bought.accept(getValue().types()));
        bought.accept(getValue().types());
    }
}
