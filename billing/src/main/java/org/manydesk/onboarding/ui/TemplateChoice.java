package org.manydesk.onboarding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.manydesk.contract.ContractForm;
import org.manydesk.onboarding.StartingPoint;
import org.manydesk.ui.Fieldset;
import org.manydesk.ui.Texts;

/** Which template a new client starts from, if any. */
class TemplateChoice extends Div {
    private final transient Texts texts = Texts.of(TemplateChoice.class);

    private final Select<StartingPoint> select = new Select<>();

    /** @param chosen takes what its contract says */
    TemplateChoice(List<StartingPoint> points, Consumer<ContractForm> chosen) {
        select.setLabel(texts.get("template"));
        select.setHelperText(texts.get("template.help"));
        select.setItems(points);
        select.setItemLabelGenerator(this::label);
        select.setPlaceholder(texts.get("template.none"));
        select.addValueChangeListener(change -> chosen.accept(change.getValue().contract()));
        add(new Fieldset(select).titled(texts.get("template.title")));
    }

    /** Chooses the one with this name, where there is one. */
    void choose(String name) {
        select.getListDataView()
                .getItems()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .ifPresent(select::setValue);
    }

    private String label(StartingPoint point) {
        return TemplateCard.name(texts, point);
    }
}
